package org.scatterproof.stress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.infra.Status;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.openjdk.jcstress.infra.grading.GradingResult;
import org.scatterproof.engine.stress.StressOutcomes;
import org.scatterproof.engine.stress.StressOutcomes.End;
import org.scatterproof.engine.stress.StressOutcomes.Expectation;
import org.scatterproof.engine.stress.StressOutcomes.Row;
import org.scatterproof.engine.stress.StressTest;

/** What jcstress's results of one test, one for each way it was run, say together. */
final class Graded {

  private static final int LONGEST = 300;

  private Graded() {}

  static StressOutcomes of(StressTest test, List<TestResult> results) {
    Map<String, Row> rows = new TreeMap<>();
    String failure = "";
    long samples = 0;
    for (TestResult result : results) {
      if (result.status() != Status.NORMAL && failure.isEmpty()) {
        failure = failure(result);
      }
      for (GradingResult graded : result.grading().gradingResults.values()) {
        if (graded.count > 0) {
          samples += graded.count;
          rows.merge(graded.id, row(graded), Graded::sum);
        }
      }
    }
    if (samples == 0 && failure.isEmpty()) {
      String nothing = "jcstress ran nothing: no JVM that it starts came up";
      return StressOutcomes.none(test, End.NOT_MADE, nothing);
    }
    List<Row> sorted = new ArrayList<>(rows.values());
    sorted.sort(Comparator.comparingLong(Row::count).reversed().thenComparing(Row::outcome));
    End end = failure.isEmpty() ? End.ENDED : End.BROKEN;
    return new StressOutcomes(test.id(), end, failure, samples, sorted);
  }

  private static Row row(GradingResult graded) {
    return new Row(graded.id, graded.count, expectation(graded.expect), graded.description);
  }

  private static Row sum(Row one, Row other) {
    return new Row(one.outcome(), one.count() + other.count(), one.expectation(), one.why());
  }

  private static Expectation expectation(Expect expect) {
    return switch (expect) {
      case ACCEPTABLE -> Expectation.ACCEPTABLE;
      case ACCEPTABLE_INTERESTING -> Expectation.INTERESTING;
      case FORBIDDEN, UNKNOWN -> Expectation.FORBIDDEN;
    };
  }

  private static String failure(TestResult result) {
    List<String> words = new ArrayList<>(result.getMessages());
    words.addAll(result.getVmErr());
    String text = String.join(" ", words).replaceAll("\\s+", " ").strip();
    String what =
        switch (result.status()) {
          case TIMEOUT_ERROR -> "a call did not return";
          case VM_ERROR -> "the process ended";
          default -> "a call could not be made";
        };
    return text.isEmpty()
        ? what
        : what + ": " + text.substring(0, Math.min(LONGEST, text.length()));
  }
}
