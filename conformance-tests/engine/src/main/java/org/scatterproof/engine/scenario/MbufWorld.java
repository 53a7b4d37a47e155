package org.scatterproof.engine.scenario;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.world.Refusals;
import org.scatterproof.spec.world.SimulatedMbuf;
import org.scatterproof.spec.world.SimulatedPlatform;

/**
 * The machine of a scenario with its chains built, for one run of it.
 *
 * @param platform the machine
 * @param heads first mbuf of each chain
 */
public record MbufWorld(SimulatedPlatform platform, List<SimulatedMbuf> heads) {
  public MbufWorld {
    heads = List.copyOf(heads);
  }

  /** A new world, equal to any other that the same scenario gave. */
  public static MbufWorld of(MbufScenario scenario) {
    SimulatedPlatform platform =
        new SimulatedPlatform(scenario.lengths(), refusals(scenario.pool()));
    scenario.pages().forEach(page -> addPage(platform, page));
    List<SimulatedMbuf> heads = new ArrayList<>();
    scenario.chains().forEach(chain -> heads.add(addChain(platform, chain)));
    return new MbufWorld(platform, heads);
  }

  /** Lists a page; throws IllegalArgumentException where the machine cannot have it. */
  static void addPage(SimulatedPlatform platform, MbufScenario.Page page) {
    if (page.translated()) {
      platform.mapPage(page.virtual(), page.physical());
    } else {
      platform.unmapPage(page.virtual());
    }
  }

  /** Builds a chain; throws IllegalArgumentException where the machine cannot have it. */
  static SimulatedMbuf addChain(SimulatedPlatform platform, ChainData chain) {
    SimulatedMbuf head = null;
    SimulatedMbuf last = null;
    for (ChainData.MbufData data : chain.mbufs()) {
      SimulatedMbuf mbuf = platform.createMbuf(data.address(), data.length(), data.length());
      if (last != null) {
        last.setNext(mbuf);
      }
      head = head == null ? mbuf : head;
      last = mbuf;
    }
    return register(platform, chain, head);
  }

  private static SimulatedMbuf register(
      SimulatedPlatform platform, ChainData chain, @Nullable SimulatedMbuf head) {
    if (head == null) {
      throw new IllegalArgumentException("a chain has at least one mbuf");
    }
    if (chain.packetHeader()) {
      head.makePacketHeader(chain.packetLength());
    }
    platform.addChain(head);
    return head;
  }

  private static Refusals refusals(MbufScenario.PoolPlan pool) {
    if (pool.none()) {
      return Refusals.all();
    }
    return pool.failAt().isEmpty()
        ? Refusals.none()
        : Refusals.at(pool.failAt().stream().mapToInt(Integer::intValue).toArray());
  }
}
