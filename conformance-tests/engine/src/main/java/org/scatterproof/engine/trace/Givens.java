package org.scatterproof.engine.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.scatterproof.engine.scenario.ChainData;
import org.scatterproof.engine.scenario.DescriptorData;
import org.scatterproof.engine.scenario.DmaScenario;
import org.scatterproof.engine.scenario.ExtentList;
import org.scatterproof.engine.scenario.MbufScenario;
import org.scatterproof.engine.scenario.MemoryCursorScenario;
import org.scatterproof.engine.scenario.OutputChoice;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.spec.dma.DmaCall;
import org.scatterproof.spec.dma.DmaLedger;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.spi.Mapping;
import org.scatterproof.spec.spi.MbufConstraints;
import org.scatterproof.spec.spi.MemoryCursorConstraints;
import org.scatterproof.spec.value.Direction;
import org.scatterproof.spec.value.Unsigned;
import org.scatterproof.spec.world.CopyWorld;
import org.scatterproof.spec.world.Refusals;

/** What a scenario gives, as the phrases after Let: only what differs from the usual. */
public final class Givens {

  private static final int SHOWN = 8;
  private static final long USUAL_PAGE = 0x1000;

  private Givens() {}

  /** The phrases of a scenario, before any call. */
  public static List<String> of(Scenario scenario) {
    List<String> phrases = new ArrayList<>();
    if (scenario instanceof DmaScenario dma) {
      addDma(dma, phrases);
    } else if (scenario instanceof MbufScenario mbuf) {
      addMbuf(mbuf, phrases);
    } else if (scenario instanceof MemoryCursorScenario cursor) {
      addMemoryCursor(cursor, phrases);
    }
    if (scenario.lengths().pageLength() != USUAL_PAGE) {
      phrases.add("pageLength = " + Unsigned.hex(scenario.lengths().pageLength()));
    }
    if (scenario.lengths().bigEndian()) {
      phrases.add("a big-endian machine");
    }
    return phrases;
  }

  /**
   * The phrases of what calls have established.
   *
   * @param descriptors how many the scenario has
   */
  public static List<String> of(DmaLedger established, int descriptors) {
    List<String> phrases = new ArrayList<>();
    String whose =
        descriptors > 1 && established.hasDescriptor()
            ? " of descriptor " + established.descriptor()
            : "";
    if (established.isActive()) {
      long end = established.preparedOffset() + established.preparedLength();
      String start = Unsigned.hex(established.preparedOffset());
      phrases.add("prepared = [" + start + ", " + Unsigned.hex(end) + ")" + whose);
    } else if (established.hasDescriptor()) {
      phrases.add("set, not prepared" + (whose.isEmpty() ? "" : ": " + whose.substring(4)));
    }
    if (established.activeCount() > 1) {
      phrases.add("completes owed = " + established.activeCount());
    }
    if (established.constraints() > 0) {
      phrases.add("constraints " + established.constraints() + " count");
    }
    return phrases;
  }

  private static void addDma(DmaScenario scenario, List<String> phrases) {
    List<ExtentList> contents = scenario.contents();
    for (int i = 0; i < contents.size(); i++) {
      String name = contents.size() == 1 ? "memory" : name(i, scenario.descriptors().size());
      String direction = i < scenario.descriptors().size() ? direction(scenario, i) : "";
      phrases.add(name + " = " + memory(contents.get(i)) + direction);
    }
    for (int i = 0; i < scenario.constraintSets().size(); i++) {
      int before = phrases.size();
      addConstraints(scenario.constraintSets().get(i), phrases);
      if (i > 0 && phrases.size() > before) {
        phrases.set(before, "constraints " + i + ": " + phrases.get(before));
      }
    }
    if (scenario.creation() == DmaCall.Form.SHORT) {
      phrases.add("created in the short form");
    }
    addCopies(scenario, phrases);
  }

  /** The direction of a descriptor where it is not the usual one. */
  private static String direction(DmaScenario scenario, int descriptor) {
    Direction direction = scenario.descriptors().get(descriptor).direction();
    return direction == Direction.OUT ? "" : " (" + direction + ")";
  }

  private static void addCopies(DmaScenario scenario, List<String> phrases) {
    CopyWorld copies = scenario.copies();
    long usual = CopyWorld.usual(scenario.lengths().pageLength()).memoryBase();
    addHex("copies from", copies.memoryBase(), usual, phrases);
    addRefusals("for memory", copies.memoryRefusals(), phrases);
    if (copies.mapperPageLength() != 0) {
      phrases.add(
          (copies.systemMapper() ? "the system's mapper" : "a mapper")
              + " of pages of "
              + Unsigned.hex(copies.mapperPageLength())
              + " from "
              + Unsigned.hex(copies.mapperBase()));
      addRefusals("for pages of the mapper", copies.mapperRefusals(), phrases);
    }
  }

  private static void addRefusals(String what, Refusals refusals, List<String> phrases) {
    if (refusals.every()) {
      phrases.add("every request " + what + " is refused");
    } else if (!refusals.requests().isEmpty()) {
      String numbers =
          refusals.requests().stream().map(String::valueOf).collect(Collectors.joining(", "));
      phrases.add("refused requests " + what + ": " + numbers);
    }
  }

  private static String name(int content, int descriptors) {
    return (content < descriptors ? "descriptor " : "content ") + content;
  }

  private static void addConstraints(DmaScenario.ConstraintSet set, List<String> phrases) {
    DmaConstraints given = set.numbers();
    addOutput(set.output(), phrases);
    addNumber("numAddressBits", given.numAddressBits(), 0, phrases);
    addHex("maxSegmentSize", given.maxSegmentSize(), 0, phrases);
    addHex("maxTransferSize", given.maxTransferSize(), 0, phrases);
    addHex("alignment", given.alignment(), 1, phrases);
    addHex("alignmentLength", given.alignmentLength(), 1, phrases);
    addHex("alignmentInternalSegments", given.alignmentInternalSegments(), 0, phrases);
    if (given.mapping() != Mapping.MAPPED) {
      phrases.add("mapping = " + Mapping.name(given.mapping()));
    }
    if (given.iterateOnly()) {
      phrases.add("iterate-only");
    }
    if (set.explicitMapper()) {
      phrases.add("mapper = explicit");
    }
  }

  private static void addMbuf(MbufScenario scenario, List<String> phrases) {
    for (int i = 0; i < scenario.chains().size(); i++) {
      phrases.add("chain " + i + " = " + chain(scenario.chains().get(i)));
    }
    int shown = 0;
    for (MbufScenario.Page page : scenario.pages()) {
      if (shown++ < SHOWN) {
        String physical = page.translated() ? Unsigned.hex(page.physical()) : "nowhere";
        phrases.add("page " + Unsigned.hex(page.virtual()) + " at " + physical);
      }
    }
    if (scenario.pages().size() > SHOWN) {
      phrases.add("… " + (scenario.pages().size() - SHOWN) + " pages more");
    }
    MbufConstraints given = scenario.constraints();
    addOutput(scenario.output(), phrases);
    phrases.add("maxSegmentSize = " + Long.toUnsignedString(given.maxSegmentSize()));
    phrases.add("maxNumSegments = " + Integer.toUnsignedString(given.maxNumSegments()));
    if (scenario.pool().none()) {
      phrases.add("the pool has no mbuf");
    } else if (!scenario.pool().failAt().isEmpty()) {
      phrases.add("the pool refuses request " + scenario.pool().failAt());
    }
  }

  private static void addMemoryCursor(MemoryCursorScenario scenario, List<String> phrases) {
    List<DescriptorData> descriptors = scenario.descriptors();
    for (int i = 0; i < descriptors.size(); i++) {
      String name = descriptors.size() == 1 ? "memory" : name(i, descriptors.size());
      phrases.add(name + " = " + memory(descriptors.get(i).extents()));
    }
    MemoryCursorConstraints given = scenario.constraints();
    addOutput(scenario.output(), phrases);
    phrases.add("maxSegmentSize = " + Unsigned.hex(given.maxSegmentSize()));
    addHex("maxTransferSize", given.maxTransferSize(), 0, phrases);
    addHex("alignment", given.alignment(), 1, phrases);
  }

  private static void addOutput(OutputChoice output, List<String> phrases) {
    if (output.isNamed()) {
      phrases.add("output = " + output.name());
    } else if (output.equals(OutputChoice.MISSING)) {
      phrases.add("no output function");
    }
  }

  private static void addNumber(String name, long value, long usual, List<String> phrases) {
    if (value != usual) {
      phrases.add(name + " = " + Long.toUnsignedString(value));
    }
  }

  private static void addHex(String name, long value, long usual, List<String> phrases) {
    if (value != usual) {
      phrases.add(name + " = " + Unsigned.hex(value));
    }
  }

  private static String memory(ExtentList extents) {
    StringBuilder text = new StringBuilder();
    long more = 0;
    int shown = 0;
    for (ExtentList.Extents run : extents.runs()) {
      long here = Math.min(run.count(), SHOWN - shown);
      for (long i = 0; i < here; i++) {
        text.append(text.isEmpty() ? "" : ", ")
            .append(SegmentText.stretch(run.address() + i * run.stride(), run.length()));
      }
      shown += (int) here;
      more += run.count() - here;
    }
    if (more > 0) {
      text.append(" … ").append(more).append(" more");
    }
    return text.isEmpty() ? "nothing" : text.toString();
  }

  private static String chain(ChainData chain) {
    StringBuilder text = new StringBuilder();
    long sum = 0;
    for (int i = 0; i < chain.mbufs().size(); i++) {
      ChainData.MbufData mbuf = chain.mbufs().get(i);
      sum += mbuf.length();
      if (i < SHOWN) {
        text.append(i == 0 ? "" : ", ").append(SegmentText.stretch(mbuf.address(), mbuf.length()));
      }
    }
    if (chain.mbufs().size() > SHOWN) {
      text.append(" … ").append(chain.mbufs().size() - SHOWN).append(" more");
    }
    if (!chain.packetHeader()) {
      text.append(" (no packet header)");
    } else if (chain.packetLength() != sum) {
      text.append(" (header says ").append(Long.toUnsignedString(chain.packetLength())).append(')');
    }
    return text.toString();
  }
}
