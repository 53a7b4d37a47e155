package org.scatterproof.engine.recording;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.scatterproof.engine.draw.ObservedPicture;
import org.scatterproof.engine.scenario.DescriptorData;
import org.scatterproof.engine.scenario.MemoryCursorScenario;
import org.scatterproof.engine.scenario.ScenarioInfo;
import org.scatterproof.engine.trace.CallLog;
import org.scatterproof.engine.trace.Givens;
import org.scatterproof.engine.trace.TracedMbufCall;
import org.scatterproof.engine.trace.TracedMemoryCursorCall;
import org.scatterproof.spec.mbuf.ChainImage;
import org.scatterproof.spec.mbuf.MbufStep;
import org.scatterproof.spec.memorycursor.MemoryCursorCall;
import org.scatterproof.spec.memorycursor.MemoryCursorOperation;
import org.scatterproof.spec.memorycursor.MemoryCursorStep;
import org.scatterproof.spec.spi.Capability;
import org.scatterproof.spec.value.Direction;
import org.scatterproof.spec.value.Unsigned;

/** Explains a violation by the call on a cursor: what it was given, what it answered. */
final class CursorExplanation {

  private static final int SHOWN = 8;

  private CursorExplanation() {}

  static Explained of(TracedCursor whose, TracedWorld world, MbufStep step, LinePlace place) {
    List<String> let = new ArrayList<>();
    ChainImage chain = step.seen().chainBefore;
    if (step.call().chain >= 0) {
      let.add("chain = " + chain(chain));
    }
    let.add("output = " + whose.constraints.output().name());
    let.add("maxSegmentSize = " + Long.toUnsignedString(step.constraints().maxSegmentSize()));
    let.add("maxNumSegments = " + Integer.toUnsignedString(step.constraints().maxNumSegments()));
    if (world.lengths().pageLength() != 0x1000) {
      let.add("pageLength = " + Unsigned.hex(world.lengths().pageLength()));
    }
    CallLog log = new CallLog();
    log.add(TracedMbufCall.of(step));
    ObservedPicture picture = new ObservedPicture();
    picture.take(step);
    String id = "trace.line-" + place.line();
    return new Explained(
        let, log.lines(), MbufCalls.scenario(whose, world, step, List.of(), id, place), picture);
  }

  private static String chain(ChainImage chain) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < chain.mbufCount() && i < SHOWN; i++) {
      text.append(i == 0 ? "" : ", ").append(stretch(chain.data(i), chain.length(i)));
    }
    if (chain.mbufCount() > SHOWN) {
      text.append(" … ").append(chain.mbufCount() - SHOWN).append(" more");
    }
    text.append(" at");
    for (int i = 0; i < chain.payload().count() && i < SHOWN; i++) {
      text.append(' ').append(stretch(chain.payload().start(i), chain.payload().length(i)));
    }
    return text.toString();
  }

  private static String stretch(long address, long length) {
    return "[" + Unsigned.hex(address) + " +" + Unsigned.hex(length) + "]";
  }

  static Explained of(
      TracedCursor whose, TracedWorld world, MemoryCursorStep step, LinePlace place) {
    String id = "trace.line-" + place.line();
    MemoryCursorScenario scenario = scenario(whose, world, step, List.of(), id, place);
    CallLog log = new CallLog();
    log.add(TracedMemoryCursorCall.of(step));
    ObservedPicture picture = new ObservedPicture();
    picture.take(step);
    return new Explained(Givens.of(scenario), log.lines(), scenario, picture);
  }

  /** What a scenario of one call is. */
  static ScenarioInfo info(String id, Capability area, List<JsonNode> recorded, LinePlace place) {
    return new ScenarioInfo(
        id,
        area,
        "a call of a trace, " + place.text(),
        Set.of(),
        List.of(),
        place.file(),
        (int) Math.min(place.line(), Integer.MAX_VALUE),
        recorded);
  }

  /** One call on a memory cursor as a scenario; {@code recorded} is what is to be compared. */
  static MemoryCursorScenario scenario(
      TracedCursor whose,
      TracedWorld world,
      MemoryCursorStep step,
      List<JsonNode> recorded,
      String id,
      LinePlace place) {
    MemoryCursorCall call = new MemoryCursorCall();
    call.copyFrom(step.call());
    boolean creates = call.operation == MemoryCursorOperation.CREATE;
    ScenarioInfo info = info(id, Capability.MEMORY_CURSOR, recorded, place);
    return new MemoryCursorScenario(
        info,
        world.lengths(),
        whose.constraints.output(),
        whose.constraints.ofMemoryCursor(),
        List.of(new DescriptorData(Direction.OUT, DmaExplanation.extents(step.bytes()))),
        creates ? List.of() : List.of(new MemoryCursorScenario.Step(call, 1)));
  }
}
