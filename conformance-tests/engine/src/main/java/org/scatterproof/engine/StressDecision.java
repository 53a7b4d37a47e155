package org.scatterproof.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.Decided.Failure;
import org.scatterproof.engine.explore.PlannedExploration;
import org.scatterproof.engine.stress.StressCounterexample;
import org.scatterproof.engine.stress.StressOutcomes;
import org.scatterproof.engine.stress.StressOutcomes.End;
import org.scatterproof.engine.stress.StressOutcomes.Expectation;
import org.scatterproof.engine.stress.StressOutcomes.Row;
import org.scatterproof.engine.stress.StressRequest;
import org.scatterproof.engine.stress.StressTest;
import org.scatterproof.spec.result.ExplorationResult.Figure;
import org.scatterproof.spec.result.Outcome;
import org.scatterproof.spec.rule.Requirement;
import org.scatterproof.spec.rule.SpiRequirements;

/**
 * Decides what the outcomes of a stress test mean. One that is forbidden is a violation, however
 * rare it is; that none was seen proves nothing, and is called passed all the same, since more
 * cannot be had from running.
 *
 * @param implementation name of who is judged
 * @param request foretells outcomes
 * @param millis wall time of one test
 */
record StressDecision(String implementation, StressRequest request, long millis) {

  DecidedExploration of(PlannedExploration planned, StressTest test, StressOutcomes outcomes) {
    Failure failure = failure(test, outcomes);
    boolean made = outcomes.end() != End.NOT_MADE;
    Outcome outcome =
        failure != null
            ? (failure.cause() == null ? Outcome.FAILED : Outcome.BROKEN)
            : made ? Outcome.PASSED : Outcome.CANT_TELL;
    // Once a test, and not once a sample: how often threads meet is another number every time.
    Map<String, Long> exercised = made ? Map.of(test.requirement().id(), 1L) : Map.of();
    return new DecidedExploration(
        planned,
        outcome,
        outcomes.samples(),
        millis,
        exercised,
        List.of(),
        failure,
        made ? null : outcomes.failure(),
        figures(test, outcomes));
  }

  private List<Figure> figures(StressTest test, StressOutcomes outcomes) {
    Set<String> foretold = request.schedules().of(test).keySet();
    List<Figure> figures = new ArrayList<>();
    figures.add(new Figure("mode", request.mode().id()));
    figures.add(new Figure("samples", Long.toString(outcomes.samples())));
    for (Row row : outcomes.outcomes()) {
      figures.add(new Figure(row.outcome(), row.count() + " " + meaning(row, foretold)));
    }
    return figures;
  }

  /** {@code interesting, foretold: Both read the same offset.} */
  private static String meaning(Row row, Set<String> foretold) {
    String word = row.expectation().name().toLowerCase(Locale.ROOT);
    if (foretold.isEmpty()) {
      return word + ": " + row.why();
    }
    boolean known = foretold.contains(row.outcome());
    return word + ", " + (known ? "" : "not ") + "foretold: " + row.why();
  }

  private @Nullable Failure failure(StressTest test, StressOutcomes outcomes) {
    List<Row> forbidden = outcomes.of(Expectation.FORBIDDEN);
    if (!forbidden.isEmpty()) {
      Row worst = forbidden.get(0);
      String why = "told were \"" + worst.outcome() + "\": " + worst.why();
      return failure(test, test.requirement(), why, null, outcomes);
    }
    if (outcomes.end() == End.BROKEN) {
      Requirement blamed = test.isMisuse() ? test.requirement() : SpiRequirements.ANSWERS;
      String cause = test.isMisuse() ? null : "stress";
      return failure(test, blamed, outcomes.failure(), cause, outcomes);
    }
    return null;
  }

  private Failure failure(
      StressTest test,
      Requirement blamed,
      String why,
      @Nullable String cause,
      StressOutcomes outcomes) {
    String text = StressCounterexample.text(test, blamed, implementation, outcomes, why);
    return new Failure(blamed.id(), List.of(), why, cause, text, null, null);
  }
}
