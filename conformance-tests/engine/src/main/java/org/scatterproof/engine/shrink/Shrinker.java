package org.scatterproof.engine.shrink;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.execute.ScenarioRuns;
import org.scatterproof.engine.execute.ScenarioVerdict;
import org.scatterproof.engine.execute.Violation;
import org.scatterproof.engine.scenario.DmaScenario;
import org.scatterproof.engine.scenario.MbufScenario;
import org.scatterproof.engine.scenario.MemoryCursorScenario;
import org.scatterproof.engine.scenario.Scenario;

/**
 * Shrinks a failing scenario, whoever found it. Tries simpler scenarios one after the other and
 * goes on from each that violates the same requirement in the same way, until none does or the
 * attempts are used up. The order of attempts is fixed, so the result is too.
 */
public final class Shrinker {

  /** Enough for every scenario of the models and the catalog, and done in a second or two. */
  public static final int USUAL_ATTEMPTS = 6_000;

  /** Calls that all attempts together may make: scenarios of long loops get fewer attempts. */
  private static final long MOST_CALLS = 200_000;

  private final ScenarioRuns runner;
  private final int mostAttempts;
  private int attempts;
  private long calls;

  /**
   * @param mostAttempts scenarios that may be run
   */
  public Shrinker(ScenarioRuns runner, int mostAttempts) {
    this.runner = runner;
    this.mostAttempts = mostAttempts;
  }

  /** Shrinks the counterexample of a violation. */
  public Shrunk shrink(Violation found) {
    attempts = 0;
    calls = 0;
    // As it was drawn, where offsets follow what answers said and memory; then in numbers, where a
    // call can go without those that it followed.
    Violation smallest = simplest(inNumbers(simplest(found)));
    return new Shrunk(smallest, attempts, isSpent());
  }

  /** Goes every way again and again, until none leads on. */
  private Violation simplest(Violation found) {
    Violation smallest = found;
    boolean goesOn = true;
    while (goesOn) {
      goesOn = false;
      int ways = ways(smallest.counterexample());
      for (int way = 0; way < ways && !isSpent(); ) {
        Violation smaller = firstThatFails(candidates(smallest.counterexample(), way), smallest);
        goesOn |= smaller != null;
        if (smaller == null) {
          way++;
        } else {
          smallest = smaller; // once more the same way
        }
      }
      goesOn &= !isSpent();
    }
    return smallest;
  }

  private Violation inNumbers(Violation found) {
    if (found.counterexample() instanceof DmaScenario dma) {
      OffsetsMade made = new OffsetsMade();
      runner.run(dma, made);
      Violation same = firstThatFails(made.inNumbers(dma), found);
      return same == null ? found : same;
    }
    return found;
  }

  private boolean isSpent() {
    return attempts >= mostAttempts || calls >= MOST_CALLS;
  }

  private static int ways(Scenario scenario) {
    if (scenario instanceof DmaScenario) {
      return DmaSimplifications.WAYS.size();
    }
    return scenario instanceof MbufScenario
        ? MbufSimplifications.WAYS.size()
        : MemoryCursorSimplifications.WAYS.size();
  }

  /** Simpler scenarios, all simplified in the same way. */
  private static List<? extends Scenario> candidates(Scenario scenario, int way) {
    if (scenario instanceof DmaScenario dma) {
      return DmaSimplifications.WAYS.get(way).apply(dma);
    }
    return scenario instanceof MbufScenario mbuf
        ? MbufSimplifications.WAYS.get(way).apply(mbuf)
        : MemoryCursorSimplifications.WAYS.get(way).apply((MemoryCursorScenario) scenario);
  }

  private @Nullable Violation firstThatFails(
      List<? extends Scenario> candidates, Violation smallest) {
    for (Scenario candidate : candidates) {
      if (isSpent()) {
        return null;
      }
      attempts++;
      ScenarioVerdict verdict = runner.run(candidate);
      calls += verdict.calls();
      Violation violation = verdict.violation();
      if (violation != null
          && violation.requirement().equals(smallest.requirement())
          && Objects.equals(violation.cause(), smallest.cause())) {
        return violation;
      }
    }
    return null;
  }
}
