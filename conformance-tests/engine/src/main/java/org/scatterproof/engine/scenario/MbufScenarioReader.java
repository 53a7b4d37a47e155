package org.scatterproof.engine.scenario;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.input.BadInput;
import org.scatterproof.engine.input.Part;
import org.scatterproof.engine.scenario.MbufScenario.Page;
import org.scatterproof.engine.scenario.MbufScenario.PoolPlan;
import org.scatterproof.spec.mbuf.MbufCall;
import org.scatterproof.spec.mbuf.MbufOperation;
import org.scatterproof.spec.spi.MbufConstraints;
import org.scatterproof.spec.value.Unsigned;
import org.scatterproof.spec.world.PlatformLengths;
import org.scatterproof.spec.world.SimulatedPlatform;

/** Reads a scenario of area mbuf, for one page length. */
final class MbufScenarioReader {

  /** The largest number that a parameter of 32 bits takes. */
  private static final long LARGEST_WORD = 0xffff_ffffL;

  private final PlatformLengths lengths;
  private final long page;

  /** Takes in pages and chains while they are read, so that it can refuse them in their place. */
  private final SimulatedPlatform trial;

  MbufScenarioReader(PlatformLengths lengths) {
    this.lengths = lengths;
    page = lengths.pageLength();
    trial = new SimulatedPlatform(lengths);
  }

  MbufScenario read(Part scenario, ScenarioInfo info) throws BadInput {
    Part constraints = scenario.need("constraints");
    List<Page> pages = new ArrayList<>();
    for (Part entry : Part.itemsOf(scenario.get("pageTable"))) {
      pages.add(readPage(entry));
    }
    List<ChainData> chains = new ArrayList<>();
    for (Part chain : Part.itemsOf(scenario.get("chains"))) {
      chains.add(readChain(chain));
    }
    List<MbufCall> steps = new ArrayList<>();
    for (Part step : scenario.need("steps").items()) {
      steps.add(readStep(step, chains.size()));
    }
    return new MbufScenario(
        info,
        lengths,
        new OutputChoice(constraints.text("output", OutputChoice.RECORDING.name())),
        new MbufConstraints(
            null,
            constraints.need("maxSegmentSize").numberAtMost(page, LARGEST_WORD),
            (int) constraints.need("maxNumSegments").numberAtMost(page, LARGEST_WORD)),
        pages,
        chains,
        readPool(scenario.get("pool")),
        steps);
  }

  private Page readPage(Part entry) throws BadInput {
    Part virtual = entry.items().get(0);
    Part physical = entry.items().get(1);
    boolean translated = !physical.is("none");
    Page read = new Page(virtual.number(page), translated ? physical.number(page) : 0, translated);
    try {
      MbufWorld.addPage(trial, read);
    } catch (IllegalArgumentException e) {
      throw entry.refuse(e.getMessage());
    }
    return read;
  }

  private ChainData readChain(Part part) throws BadInput {
    List<ChainData.MbufData> mbufs = new ArrayList<>();
    long sum = 0;
    for (Part mbuf : part.need("mbufs").items()) {
      long address = mbuf.items().get(0).number(page);
      long length = mbuf.items().get(1).number(page);
      if (Unsigned.sumWraps(sum, length)) {
        throw mbuf.refuse("with this mbuf the chain is longer than 2^64-1 bytes");
      }
      sum += length;
      mbufs.add(new ChainData.MbufData(address, length));
    }
    ChainData chain =
        new ChainData(
            mbufs, part.number("packetLength", page, sum), part.truth("packetHeader", true));
    try {
      MbufWorld.addChain(trial, chain);
    } catch (IllegalArgumentException e) {
      throw part.refuse(e.getMessage());
    }
    return chain;
  }

  private static PoolPlan readPool(@Nullable Part pool) throws BadInput {
    if (pool == null) {
      return PoolPlan.GENEROUS;
    }
    List<Integer> failAt = new ArrayList<>();
    Part numbers = pool.get("failAt");
    if (numbers != null) {
      for (Part number : numbers.isArray() ? numbers.items() : List.of(numbers)) {
        failAt.add((int) number.number(1));
      }
    }
    return new PoolPlan(pool.truth("none", false), failAt);
  }

  private MbufCall readStep(Part step, int chainCount) throws BadInput {
    String name = step.onlyKey();
    Part arguments = step.need(name);
    if (name.equals(MbufOperation.COALESCE_COUNT.documentedName())) {
      MbufCall count = new MbufCall().reset(MbufOperation.COALESCE_COUNT);
      count.cursor = (int) arguments.number("cursor", page, 0);
      return count;
    }
    MbufCall call = new MbufCall().reset(MbufOperation.GENERATE);
    call.cursor = (int) arguments.number("cursor", page, 0);
    Part chain = arguments.need("chain");
    if (!chain.is("none")) {
      long index = chain.number(page);
      if (index >= chainCount) {
        throw chain.refuse("there is no chain " + index + "; there are " + chainCount);
      }
      call.chain = (int) index;
    }
    call.maxSegs = (int) arguments.number("maxSegs", page, 0, LARGEST_WORD);
    call.doCoalesce = arguments.truth("doCoalesce", false);
    return call;
  }
}
