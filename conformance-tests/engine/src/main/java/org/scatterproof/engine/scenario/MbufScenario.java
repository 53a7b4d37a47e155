package org.scatterproof.engine.scenario;

import java.util.List;
import org.scatterproof.spec.mbuf.MbufCall;
import org.scatterproof.spec.spi.MbufConstraints;
import org.scatterproof.spec.world.PlatformLengths;

/**
 * Calls on one cursor, which begins by being created.
 *
 * @param output who receives the segments
 * @param constraints everything but the output function, which whoever runs the scenario puts in
 * @param pages virtual pages that do not lie where the machine puts them by default
 * @param chains what steps name by index
 * @param pool which requests for an mbuf are refused
 * @param steps in order; templates that nobody changes
 */
public record MbufScenario(
    ScenarioInfo info,
    PlatformLengths lengths,
    OutputChoice output,
    MbufConstraints constraints,
    List<Page> pages,
    List<ChainData> chains,
    PoolPlan pool,
    List<MbufCall> steps)
    implements Scenario {
  public MbufScenario {
    pages = List.copyOf(pages);
    chains = List.copyOf(chains);
    steps = List.copyOf(steps);
  }

  /**
   * A virtual page and where it lies.
   *
   * @param physical meaningless where the page is not translated
   */
  public record Page(long virtual, long physical, boolean translated) {}

  /**
   * Which requests for an mbuf are refused.
   *
   * @param none whether all are
   * @param failAt numbers of those that are, from 1 on
   */
  public record PoolPlan(boolean none, List<Integer> failAt) {
    /** Every request is granted. */
    public static final PoolPlan GENEROUS = new PoolPlan(false, List.of());

    public PoolPlan {
      failAt = List.copyOf(failAt);
    }
  }

  @Override
  public int stepCount() {
    return steps.size();
  }

  /** The same scenario with other steps. */
  public MbufScenario withSteps(List<MbufCall> others) {
    return new MbufScenario(info, lengths, output, constraints, pages, chains, pool, others);
  }

  /** The same scenario with other chains. */
  public MbufScenario withChains(List<ChainData> others) {
    return new MbufScenario(info, lengths, output, constraints, pages, others, pool, steps);
  }

  /** The same scenario with other pages listed. */
  public MbufScenario withPages(List<Page> others) {
    return new MbufScenario(info, lengths, output, constraints, others, chains, pool, steps);
  }

  /** The same scenario with a pool that refuses other requests. */
  public MbufScenario withPool(PoolPlan other) {
    return new MbufScenario(info, lengths, output, constraints, pages, chains, other, steps);
  }

  /** The same scenario with another output function and other constraints. */
  public MbufScenario withConstraints(OutputChoice other, MbufConstraints others) {
    return new MbufScenario(info, lengths, other, others, pages, chains, pool, steps);
  }

  /** The same scenario on another machine. */
  public MbufScenario on(PlatformLengths others) {
    return new MbufScenario(info, others, output, constraints, pages, chains, pool, steps);
  }
}
