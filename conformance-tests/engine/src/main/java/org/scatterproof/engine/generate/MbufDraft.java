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
  private final boolean isExtreme;
  private final PlatformLengths lengths;
  private final OutputChoice output;
  private final MbufConstraints constraints;
  private final List<Page> pages = new ArrayList<>();
  private final List<ChainData> chains = new ArrayList<>();
  private final PoolPlan pool;
  private final List<MbufCall> steps = new ArrayList<>();

  /** An ordinary one. */
  MbufDraft(String id, Draws draws) {
    this(id, draws, false);
  }

  /**
   * @param isExtreme whether constraints, machine and memory are drawn from the edges of what there
   *     is
   */
  MbufDraft(String id, Draws draws, boolean isExtreme) {
    this.id = id;
    this.isExtreme = isExtreme;
    PlatformLengths usual = PlatformLengths.ofPage(draws.number(0x1000, 0x1000, 0x1000, 0x4000));
    lengths =
        new PlatformLengths(
            usual.pageLength(),
            usual.clusterLength(),
            usual.smallMbufLength(),
            isExtreme && draws.chance(40));
    boolean isMissing = isExtreme && draws.chance(8);
    output = isMissing ? OutputChoice.MISSING : output(draws);
    long extreme = isExtreme ? draws.number(0, 32, -1, Long.MIN_VALUE, 256, 2048) : 0;
    constraints =
        new MbufConstraints(
            null, isExtreme ? extreme : usualSize(draws), draws.small(1, 1, 2, 2, 3, 4, 8, 0));
    int count = draws.between(1, MOST_CHAINS);
    for (int i = 0; i < count; i++) {
      chains.add(chain(draws, i));
    }
    pool = pool(draws);
  }

  private static OutputChoice output(Draws draws) {
    return draws.chance(60)
        ? OutputChoice.RECORDING
        : new OutputChoice(draws.of(NamedCursorOutput.values()).name());
  }

  private long usualSize(Draws draws) {
    return draws.number(64, 256, 256, 1000, 1520, 1520, 2048, lengths.pageLength(), 0x10000);
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
      long length = isExtreme ? extremeLength(draws) : length(draws, most);
      mbufs.add(new ChainData.MbufData(at + draws.number(0, 0, 2, page - 1, page - 60), length));
      sum += length;
      if (isExtreme && draws.chance(20)) {
        pages.add(new Page(at, 0, true));
      } else if (draws.chance(4)) {
        pages.add(new Page(at, 0, false));
      } else if (draws.chance(10)) {
        pages.add(new Page(at, REGION * 0x40 + at, true));
      }
    }
    long told = draws.chance(4) ? sum + draws.number(1, -1, 100) : sum;
    return new ChainData(mbufs, Math.max(0, told), !draws.chance(3));
  }

  private static long length(Draws draws, long most) {
    return draws.number(0, 1, 10, 100, 200, 300, 1000, 1500, most, most - 1, most + 1, 2 * most);
  }

  private static long extremeLength(Draws draws) {
    return draws.number(0, 1, 16, 100, 300);
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
