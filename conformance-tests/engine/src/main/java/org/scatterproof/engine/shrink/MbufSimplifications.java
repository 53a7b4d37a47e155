package org.scatterproof.engine.shrink;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.scatterproof.engine.scenario.ChainData;
import org.scatterproof.engine.scenario.ChainData.MbufData;
import org.scatterproof.engine.scenario.MbufScenario;
import org.scatterproof.engine.scenario.MbufScenario.PoolPlan;
import org.scatterproof.engine.scenario.OutputChoice;
import org.scatterproof.spec.mbuf.MbufCall;
import org.scatterproof.spec.spi.MbufConstraints;
import org.scatterproof.spec.world.PlatformLengths;

/** Ways to make a scenario of area mbuf simpler; every candidate is simpler than what it is of. */
final class MbufSimplifications {

  private static final long USUAL_PAGE = 0x1000;

  static final List<Function<MbufScenario, List<MbufScenario>>> WAYS =
      List.of(
          MbufSimplifications::fewerSteps,
          MbufSimplifications::fewerChains,
          MbufSimplifications::simplerSteps,
          MbufSimplifications::fewerMbufs,
          MbufSimplifications::plainerWorld,
          MbufSimplifications::rounderMbufs);

  private MbufSimplifications() {}

  private static List<MbufScenario> fewerSteps(MbufScenario scenario) {
    return Lists.without(scenario.steps()).stream().map(scenario::withSteps).toList();
  }

  /** Without a chain that no step names. */
  private static List<MbufScenario> fewerChains(MbufScenario scenario) {
    List<MbufScenario> simpler = new ArrayList<>();
    for (int i = scenario.chains().size() - 1; i >= 0; i--) {
      int index = i;
      if (scenario.steps().stream().noneMatch(call -> call.chain == index)) {
        List<ChainData> chains = new ArrayList<>(scenario.chains());
        chains.remove(index);
        List<MbufCall> steps =
            scenario.steps().stream()
                .map(call -> changed(call, c -> c.chain -= c.chain > index ? 1 : 0))
                .toList();
        simpler.add(scenario.withChains(chains).withSteps(steps));
      }
    }
    return simpler;
  }

  private static List<MbufScenario> simplerSteps(MbufScenario scenario) {
    List<MbufScenario> simpler = new ArrayList<>();
    if (!scenario.steps().isEmpty() && scenario.steps().get(0).cursor > 0) {
      simpler.add(
          scenario.withSteps(
              scenario.steps().stream()
                  .map(call -> changed(call, c -> c.cursor = c.cursor == 0 ? 1 : 0))
                  .toList()));
    }
    for (int i = 0; i < scenario.steps().size(); i++) {
      MbufCall call = scenario.steps().get(i);
      if (call.doCoalesce) {
        addStep(scenario, i, c -> c.doCoalesce = false, simpler);
      }
      if (i > 0 && call.cursor > 0) {
        addStep(scenario, i, c -> c.cursor = 0, simpler);
      }
      if (call.chain > 0) {
        addStep(scenario, i, c -> c.chain = 0, simpler);
      }
      for (long limit : RounderNumbers.counts(Integer.toUnsignedLong(call.maxSegs))) {
        addStep(scenario, i, c -> c.maxSegs = (int) limit, simpler);
      }
    }
    return simpler;
  }

  private static List<MbufScenario> fewerMbufs(MbufScenario scenario) {
    List<MbufScenario> simpler = new ArrayList<>();
    for (int i = 0; i < scenario.chains().size(); i++) {
      ChainData chain = scenario.chains().get(i);
      if (chain.mbufs().size() > 1) {
        for (List<MbufData> fewer : Lists.without(chain.mbufs())) {
          addChain(scenario, i, chainOf(fewer, chain), simpler);
        }
      }
    }
    return simpler;
  }

  private static List<MbufScenario> plainerWorld(MbufScenario scenario) {
    List<MbufScenario> simpler = new ArrayList<>();
    if (!scenario.pages().isEmpty()) {
      Lists.without(scenario.pages()).forEach(pages -> simpler.add(scenario.withPages(pages)));
    }
    if (!scenario.pool().equals(PoolPlan.GENEROUS)) {
      simpler.add(scenario.withPool(PoolPlan.GENEROUS));
    }
    if (scenario.pool().none()) {
      simpler.add(scenario.withPool(new PoolPlan(false, List.of(1))));
    }
    if (!scenario.output().equals(OutputChoice.RECORDING)) {
      simpler.add(scenario.withConstraints(OutputChoice.RECORDING, scenario.constraints()));
    }
    MbufConstraints now = scenario.constraints();
    long segments = Integer.toUnsignedLong(now.maxNumSegments());
    for (long limit : RounderNumbers.counts(segments)) {
      MbufConstraints fewer = new MbufConstraints(null, now.maxSegmentSize(), (int) limit);
      simpler.add(scenario.withConstraints(scenario.output(), fewer));
    }
    if (now.maxSegmentSize() > 1520) {
      MbufConstraints usual = new MbufConstraints(null, 1520, now.maxNumSegments());
      simpler.add(scenario.withConstraints(scenario.output(), usual));
    }
    PlatformLengths usual = PlatformLengths.ofPage(USUAL_PAGE);
    if (!scenario.lengths().equals(usual)) {
      simpler.add(scenario.on(usual));
    }
    return simpler;
  }

  private static List<MbufScenario> rounderMbufs(MbufScenario scenario) {
    List<MbufScenario> simpler = new ArrayList<>();
    for (int i = 0; i < scenario.chains().size(); i++) {
      ChainData chain = scenario.chains().get(i);
      long sum = sum(chain.mbufs());
      if (chain.packetLength() != sum) {
        addChain(scenario, i, new ChainData(chain.mbufs(), sum, chain.packetHeader()), simpler);
      }
      for (int k = 0; k < chain.mbufs().size(); k++) {
        MbufData mbuf = chain.mbufs().get(k);
        for (long length : lengths(mbuf.length())) {
          MbufData shorter = new MbufData(mbuf.address(), length);
          addChain(scenario, i, chainOf(Lists.replaced(chain.mbufs(), k, shorter), chain), simpler);
        }
        for (long address : RounderNumbers.addresses(mbuf.address(), i * 8 + k)) {
          MbufData moved = new MbufData(address, mbuf.length());
          addChain(scenario, i, chainOf(Lists.replaced(chain.mbufs(), k, moved), chain), simpler);
        }
      }
    }
    return simpler;
  }

  /** Shorter ones, round in decimal digits, as packets are measured. */
  private static List<Long> lengths(long length) {
    List<Long> rounder = new ArrayList<>();
    for (long candidate : new long[] {0, 1, 10, 100, 1000, length / 100 * 100}) {
      if (candidate < length && !rounder.contains(candidate)) {
        rounder.add(candidate);
      }
    }
    return rounder;
  }

  /** A chain with other mbufs, whose header tells as much of the truth as before. */
  private static ChainData chainOf(List<MbufData> mbufs, ChainData before) {
    long told = sum(mbufs) + (before.packetLength() - sum(before.mbufs()));
    return new ChainData(mbufs, Math.max(0, told), before.packetHeader());
  }

  private static long sum(List<MbufData> mbufs) {
    return mbufs.stream().mapToLong(MbufData::length).sum();
  }

  private static void addChain(
      MbufScenario scenario, int index, ChainData chain, List<MbufScenario> simpler) {
    simpler.add(scenario.withChains(Lists.replaced(scenario.chains(), index, chain)));
  }

  private static void addStep(
      MbufScenario scenario, int index, Consumer<MbufCall> change, List<MbufScenario> simpler) {
    MbufCall changed = changed(scenario.steps().get(index), change);
    simpler.add(scenario.withSteps(Lists.replaced(scenario.steps(), index, changed)));
  }

  private static MbufCall changed(MbufCall call, Consumer<MbufCall> change) {
    MbufCall changed = new MbufCall();
    changed.copyFrom(call);
    change.accept(changed);
    return changed;
  }
}
