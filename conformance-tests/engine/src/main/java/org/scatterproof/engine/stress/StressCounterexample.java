package org.scatterproof.engine.stress;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.scatterproof.engine.stress.StressOutcomes.Row;
import org.scatterproof.engine.trace.CounterexampleText;
import org.scatterproof.spec.rule.Requirement;

/** What a stress test showed that must not be, as a person reads it: a table of outcomes. */
public final class StressCounterexample {

  private StressCounterexample() {}

  /**
   * The text.
   *
   * @param blamed what is violated
   * @param implementation name of who violates it
   * @param why one sentence on the worst outcome
   */
  public static String text(
      StressTest test,
      Requirement blamed,
      String implementation,
      StressOutcomes outcomes,
      String why) {
    List<String> seen = new ArrayList<>();
    for (Row row : outcomes.outcomes()) {
      String word = row.expectation().name().toLowerCase(Locale.ROOT);
      seen.add("%,10d  %-12s \"%s\"".formatted(row.count(), word, row.outcome()));
    }
    return new CounterexampleText(
            blamed.id(),
            blamed.sentence(),
            implementation,
            List.of(test.title()),
            seen,
            List.of(why))
        .render();
  }
}
