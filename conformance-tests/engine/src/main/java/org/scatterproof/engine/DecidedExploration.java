package org.scatterproof.engine;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.Decided.Failure;
import org.scatterproof.engine.execute.ScenarioVerdict.ReadingSeen;
import org.scatterproof.engine.explore.PlannedExploration;
import org.scatterproof.spec.result.ExplorationResult;
import org.scatterproof.spec.result.ExplorationResult.Figure;
import org.scatterproof.spec.result.Outcome;

/**
 * An exploration and what it showed, whichever way that came to be known.
 *
 * @param planned what was to be explored
 * @param outcome of it
 * @param calls judged calls; 0 where that is not known
 * @param millis wall time
 * @param exercised by requirement, the calls that its rule spoke of
 * @param readings which readings of open questions answers took
 * @param failure what was violated; null where nothing was
 * @param reason why it was not decided; null where it was
 * @param figures what was covered
 */
record DecidedExploration(
    PlannedExploration planned,
    Outcome outcome,
    long calls,
    long millis,
    Map<String, Long> exercised,
    List<ReadingSeen> readings,
    @Nullable Failure failure,
    @Nullable String reason,
    List<Figure> figures)
    implements Shown {

  @Override
  public String id() {
    return planned.id();
  }

  @Override
  public long callsToFail() {
    return failure == null || failure.counterexample() == null
        ? 0
        : failure.counterexample().at("/scenarios/0/steps").size();
  }

  @Override
  public List<String> claims() {
    return planned.claims();
  }

  /**
   * The line of results.
   *
   * @param counterexample file that replays it; null without one
   * @param picture file of its picture; null without one
   * @param text the counterexample as a person reads it; null without one
   */
  ExplorationResult result(
      @Nullable String counterexample, @Nullable String picture, @Nullable String text) {
    return new ExplorationResult(
        planned.id(),
        planned.technique(),
        planned.area().id(),
        planned.title(),
        outcome,
        failure == null ? null : failure.cause(),
        failure == null ? null : failure.requirement(),
        failure == null ? List.of() : failure.also(),
        failure == null ? null : failure.why(),
        reason,
        counterexample,
        picture,
        text,
        figures,
        calls,
        millis);
  }
}
