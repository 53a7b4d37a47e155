package org.scatterproof.checker.live;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.execute.ScenarioVerdict.ReadingSeen;
import org.scatterproof.engine.execute.Violation;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.spec.result.ExplorationResult.Figure;

/**
 * What a search in a scope came to.
 *
 * @param violation what breaks a rule for certain; null where nothing does
 * @param suspects sequences of calls that may break a rule, the shortest first; whether one does,
 *     is seen when it is run
 * @param calls judged calls
 * @param exercised by requirement, the calls that its rule spoke of
 * @param readings which readings of open questions answers took
 * @param open why it is not decided where no suspect breaks a rule; null where it is
 * @param figures what was covered
 */
record Checked(
    @Nullable Violation violation,
    List<? extends Scenario> suspects,
    long calls,
    Map<String, Long> exercised,
    List<ReadingSeen> readings,
    @Nullable String open,
    List<Figure> figures) {

  Checked(
      List<? extends Scenario> suspects, Watch watch, @Nullable String open, List<Figure> figures) {
    this(null, suspects, watch.calls(), watch.exercised(), watch.readings(), open, figures);
  }
}
