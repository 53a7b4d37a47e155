package org.scatterproof.engine.explore;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.execute.ScenarioVerdict.ReadingSeen;
import org.scatterproof.engine.execute.Violation;
import org.scatterproof.spec.result.ExplorationResult.Figure;
import org.scatterproof.spec.result.Outcome;

/**
 * What an exploration showed.
 *
 * @param outcome of the whole
 * @param calls judged calls
 * @param exercised by requirement, the calls that its rule spoke of
 * @param readings which readings of open questions answers took
 * @param violation the smallest counterexample, with its picture; null where every answer was
 *     admitted
 * @param reason why it was not decided; null where it was
 * @param figures what was covered, in the order to show
 */
public record Exploration(
    Outcome outcome,
    long calls,
    Map<String, Long> exercised,
    List<ReadingSeen> readings,
    @Nullable Violation violation,
    @Nullable String reason,
    List<Figure> figures) {
  public Exploration {
    exercised = Map.copyOf(exercised);
    readings = List.copyOf(readings);
    figures = List.copyOf(figures);
  }
}
