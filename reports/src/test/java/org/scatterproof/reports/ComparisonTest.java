package org.scatterproof.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.scatterproof.reports.Comparison.Difference;
import org.scatterproof.reports.JudgedRun.Reading;
import org.scatterproof.spec.result.Outcome;

final class ComparisonTest {

  @Test
  void aRunBehavesLikeItself() {
    JudgedRun run = run(Map.of("requirement dma.a", Outcome.FAILED), "passed on");

    Comparison comparison = Comparison.of(run, run);

    assertThat(comparison.differences()).isEmpty();
    assertThat(comparison.compared()).isEqualTo(1);
    assertThat(comparison.askedOfOne()).isZero();
  }

  @Test
  void requirementsComeFirstThenReadingsThenEvidence() {
    JudgedRun first =
        run(
            Map.of("scenario dma.s", Outcome.PASSED, "requirement dma.a", Outcome.PASSED),
            "passed on");
    JudgedRun second =
        run(
            Map.of("scenario dma.s", Outcome.BROKEN, "requirement dma.a", Outcome.FAILED),
            "BadArgument");

    assertThat(Comparison.of(first, second).differences())
        .containsExactly(
            new Difference("requirement", "dma.a", "pass", "FAIL"),
            new Difference("reading", "dma.question", "passed on", "BadArgument"),
            new Difference("scenario", "dma.s", "pass", "BROKEN"));
  }

  @Test
  void whatOnlyOneWasAskedIsCounted() {
    JudgedRun first =
        run(Map.of("requirement dma.a", Outcome.PASSED, "scope tiny", Outcome.PASSED), "x");
    JudgedRun second = run(Map.of("requirement dma.a", Outcome.INAPPLICABLE), "x");

    Comparison comparison = Comparison.of(first, second);

    assertThat(comparison.differences()).isEmpty();
    assertThat(comparison.compared()).isZero();
    assertThat(comparison.askedOfOne()).isEqualTo(2);
  }

  private static JudgedRun run(Map<String, Outcome> outcomes, String reading) {
    return new JudgedRun(
        "acme",
        "acme",
        "1",
        "documented",
        "2026-11-20T00:00:00Z",
        "verdict",
        Outcome.PASSED,
        Map.of(),
        Map.of("dma.question", new Reading("What?", List.of(reading))),
        outcomes);
  }
}
