package org.scatterproof.engine.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.scatterproof.engine.scenario.ChainData;
import org.scatterproof.engine.scenario.MbufScenario;
import org.scatterproof.engine.scenario.MbufScenario.Page;
import org.scatterproof.engine.scenario.MbufScenario.PoolPlan;
import org.scatterproof.engine.scenario.OutputChoice;
import org.scatterproof.engine.scenario.ScenarioInfo;
import org.scatterproof.spec.mbuf.MbufCall;
import org.scatterproof.spec.mbuf.MbufOperation;
import org.scatterproof.spec.spi.Capability;
import org.scatterproof.spec.spi.MbufConstraints;
import org.scatterproof.spec.spi.NamedCursorOutput;
import org.scatterproof.spec.world.PlatformLengths;

/** A scenario of area mbuf in the making: chains, a pool that may refuse, two cursors. */
final class MbufDraft implements PropertyModel.Draft {

  private static final long REGION = 0x10_0000;
  private static final int MOST_CHAINS = 3;
  private static final int MOST_MBUFS = 5;

  private final String id;
  private final PlatformLengths lengths;
  private final OutputChoice output;
  private final MbufConstraints constraints;
  private final List<Page> pages = new ArrayList<>();
  private final List<ChainData> chains = new ArrayList<>();
  private final PoolPlan pool;
  private final List<MbufCall> steps = new ArrayList<>();

  MbufDraft(String id, Draws draws) {
    this.id = id;
    lengths = PlatformLengths.ofPage(draws.number(0x1000, 0x1000, 0x1000, 0x4000));
    output =
        draws.chance(60)
            ? OutputChoice.RECORDING
            : new OutputChoice(draws.of(NamedCursorOutput.values()).name());
    constraints =
        new MbufConstraints(
            null,
            draws.number(64, 256, 256, 1000, 1520, 1520, 2048, lengths.pageLength(), 0x10000),
            draws.small(1, 1, 2, 2, 3, 4, 8, 0));
    int count = draws.between(1, MOST_CHAINS);
    for (int i = 0; i < count; i++) {
      chains.add(chain(draws, i));
    }
    pool = pool(draws);
  }

  @Override
  public MbufScenario toScenario() {
    ScenarioInfo info =
        new ScenarioInfo(
            id,
            Capability.MBUF,
            "Drawn by a property model",
            Set.of(),
            List.of(),
            "",
            0,
            List.of());
    return new MbufScenario(info, lengths, output, constraints, pages, chains, pool, steps);
  }

  int chainCount() {
    return chains.size();
  }

  /** The chain that most calls name, so that it is seen again after it was rewritten. */
  int usualChain(Draws draws) {
    return draws.chance(60) ? 0 : draws.below(chains.size());
  }

  void generate(int cursor, int chain, int maxSegs, boolean doCoalesce) {
    MbufCall call = new MbufCall().reset(MbufOperation.GENERATE);
    call.cursor = cursor;
    call.chain = chain;
    call.maxSegs = maxSegs;
    call.doCoalesce = doCoalesce;
    steps.add(call);
  }

  void askCount(int cursor) {
    MbufCall call = new MbufCall().reset(MbufOperation.COALESCE_COUNT);
    call.cursor = cursor;
    steps.add(call);
  }

  private ChainData chain(Draws draws, int number) {
    List<ChainData.MbufData> mbufs = new ArrayList<>();
    long page = lengths.pageLength();
    long sum = 0;
    int count = draws.between(1, MOST_MBUFS);
    for (int i = 0; i < count; i++) {
      long at = (number * MOST_MBUFS + i + 1L) * REGION;
      long most = Math.min(constraints.maxSegmentSize(), page);
      long length =
          draws.number(0, 1, 10, 100, 200, 300, 1000, 1500, most, most - 1, most + 1, 2 * most);
      mbufs.add(new ChainData.MbufData(at + draws.number(0, 0, 2, page - 1, page - 60), length));
      sum += length;
      if (draws.chance(4)) {
        pages.add(new Page(at, 0, false));
      } else if (draws.chance(10)) {
        pages.add(new Page(at, REGION * 0x40 + at, true));
      }
    }
    long told = draws.chance(4) ? sum + draws.number(1, -1, 100) : sum;
    return new ChainData(mbufs, Math.max(0, told), !draws.chance(3));
  }

  private static PoolPlan pool(Draws draws) {
    if (draws.chance(65)) {
      return PoolPlan.GENEROUS;
    }
    return draws.chance(15)
        ? new PoolPlan(true, List.of())
        : new PoolPlan(false, List.of(draws.between(1, 3)));
  }
}
