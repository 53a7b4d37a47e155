package org.scatterproof.engine.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.draw.Picture;
import org.scatterproof.engine.execute.ScenarioRunner;
import org.scatterproof.engine.execute.ScenarioRuns;
import org.scatterproof.engine.execute.ScenarioVerdict;
import org.scatterproof.engine.execute.ScenarioVerdict.ReadingSeen;
import org.scatterproof.engine.execute.UnderTest;
import org.scatterproof.engine.execute.VerdictSum;
import org.scatterproof.engine.execute.Violation;
import org.scatterproof.engine.explore.Explorer.Progress;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.engine.shrink.Shrinker;
import org.scatterproof.engine.shrink.Shrunk;
import org.scatterproof.spec.spi.Capability;

/**
 * Tries of one model on one implementation, up to the first violation and a few more, of which the
 * easiest to read can be chosen. What the tries so far showed is added up.
 */
public final class ModelRun {

  /** Violations that are kept. */
  private static final int MOST_VIOLATIONS = 6;

  /** Tries after the first violation. */
  private static final int MORE_TRIES = 2_000;

  private final PropertyModel<?> model;
  private final ScenarioRuns runner;
  private final Set<Capability> declared;
  private final CornerCount corners;
  private final VerdictSum sum = new VerdictSum();
  private long tries;
  private long triesToFirst;
  private final List<Violation> violations = new ArrayList<>();

  public ModelRun(PropertyModel<?> model, UnderTest who, Set<Capability> declared) {
    this(model, new ScenarioRunner(who), declared);
  }

  /** Tries on an implementation that is wherever it is. */
  public ModelRun(PropertyModel<?> model, ScenarioRuns runner, Set<Capability> declared) {
    this.model = model;
    this.declared = Set.copyOf(declared);
    this.runner = runner;
    corners = new CornerCount(model.corners());
  }

  /** The scenario of a try; its id tells the seed and the number of the try. */
  public Scenario scenario(long seed, long number) {
    String id = model.id() + ".seed-" + Long.toUnsignedString(seed) + ".try-" + number;
    return model.draw(id, Draws.ofTry(seed, number), declared);
  }

  /**
   * Makes tries number {@code first} to {@code end - 1}, fewer where some violate something or time
   * runs out. Where tries are made together, those of the last batch that follow the last one are
   * made for nothing.
   *
   * @param deadlineNanos of {@link System#nanoTime}; after it no try begins
   */
  public void run(long seed, long first, long end, long deadlineNanos, Progress progress) {
    for (long i = first; i < end && !isEnough(); i += runner.batch()) {
      long number = i;
      if (System.nanoTime() - deadlineNanos > 0) {
        return;
      }
      progress.before(number, "try " + number + " of " + end, () -> scenario(seed, number));
      List<Scenario> batch = new ArrayList<>();
      for (long j = i; j < Math.min(end, i + runner.batch()); j++) {
        batch.add(scenario(seed, j));
      }
      runner.runAll(batch, corners, this::add);
    }
  }

  /** Takes in a verdict; answers whether another one is wanted. */
  private boolean add(ScenarioVerdict verdict) {
    sum.add(verdict);
    Violation violation = verdict.violation();
    if (violation != null) {
      triesToFirst = violations.isEmpty() ? tries + 1 : triesToFirst;
      violations.add(violation);
    }
    tries++;
    return !isEnough();
  }

  /** After a throw this process proves nothing any more. */
  private boolean isEnough() {
    return !violations.isEmpty()
        && (violations.size() >= MOST_VIOLATIONS
            || tries >= triesToFirst + MORE_TRIES
            || violations.get(violations.size() - 1).cause() != null);
  }

  /** What tries violated, each the first violation of its scenario. */
  public List<Violation> violations() {
    return List.copyOf(violations);
  }

  /** Tries up to the first violation, that one included; 0 where there is none. */
  public long triesToFirst() {
    return triesToFirst;
  }

  /** The violation that is easiest to read, made small and drawn; null where there is none. */
  public @Nullable Shrunk smallest() {
    Shrunk smallest = null;
    for (Violation violation : violations) {
      // What the implementation threw may have been memory that ran out: not again.
      Shrunk shrunk =
          violation.cause() == null
              ? new Shrinker(runner, Shrinker.USUAL_ATTEMPTS).shrink(violation)
              : new Shrunk(violation, 0, true);
      if (smallest == null || shrunk.isSimplerThan(smallest)) {
        smallest = shrunk;
      }
    }
    if (smallest == null || smallest.violation().cause() != null) {
      return smallest;
    }
    Violation drawn = Picture.add(smallest.violation(), runner);
    return new Shrunk(drawn, smallest.attempts(), smallest.stoppedEarly());
  }

  /** Tries made. */
  public long tries() {
    return tries;
  }

  /** Judged calls. */
  public long calls() {
    return sum.calls();
  }

  public CornerCount corners() {
    return corners;
  }

  Map<String, Long> exercised() {
    return sum.exercised();
  }

  /** Which readings of open questions the answers took, by requirement. */
  public List<ReadingSeen> readings() {
    return sum.readings();
  }
}
