package org.scatterproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.scatterproof.spec.result.ExplorationResult;
import org.scatterproof.spec.result.ExplorationResult.Figure;
import org.scatterproof.spec.result.Outcome;

/** A row each; details where something did not go as it should. */
final class ExplorationsTest {

  @Test
  void whatHoldsIsOneLineWithoutDetails() {
    assertThat(Explorations.lines(List.of(model(Outcome.PASSED, null))))
        .containsExactly("dma.copies  holds  64199 calls, tries 8000, corners 14 of 14 classes");
  }

  @Test
  void whatWasNotDecidedSaysWhichCornerIsRarestAndWhy() {
    ExplorationResult undecided = model(Outcome.CANT_TELL, "one was never hit");
    String row = String.join(" ", Explorations.lines(List.of(undecided)));

    assertThat(row.replaceAll(" +", " "))
        .startsWith("dma.copies inconclusive 64199 calls, tries 8000, corners 14 of 14 classes")
        .contains("(rarest: no byte, 7)")
        .endsWith("one was never hit");
  }

  @Test
  void stressTestsThatHoldAreOneRowBesideOthers() {
    ExplorationResult one = stress("stress.dma.two-commands", Outcome.PASSED);
    ExplorationResult other = stress("stress.mbuf.two-cursors", Outcome.PASSED);
    ExplorationResult bad = stress("stress.mbuf.handed-over", Outcome.FAILED);

    assertThat(Explorations.lines(List.of(model(Outcome.PASSED, null), one, other, bad)))
        .containsExactly(
            "dma.copies               holds     64199 calls, tries 8000, corners 14 of 14 classes",
            "stress.mbuf.handed-over  violated  5000 samples",
            "2 others                 holds     10000 samples: 2 stress tests");
    assertThat(Explorations.lines(List.of(one, other)))
        .containsExactly(
            "stress.dma.two-commands  holds  5000 samples",
            "stress.mbuf.two-cursors  holds  5000 samples");
  }

  @Test
  void scopesThatHoldAreInTheSameRow() {
    ExplorationResult stress = stress("stress.dma.two-commands", Outcome.PASSED);
    ExplorationResult scope = of(ExplorationResult.SCOPE, "tiny.dma", Outcome.PASSED);
    ExplorationResult bad = of(ExplorationResult.SCOPE, "tiny.mbuf", Outcome.FAILED);

    assertThat(Explorations.lines(List.of(scope, bad, stress)))
        .containsExactly(
            "tiny.mbuf  violated  5000 calls",
            "2 others   holds     5000 calls, 5000 samples: 1 scope, 1 stress test");
    assertThat(Explorations.lines(List.of(scope))).containsExactly("tiny.dma  holds  5000 calls");
  }

  @Test
  void modelsOfExtremesThatHoldAreInTheSameRow() {
    ExplorationResult extremes = of(ExplorationResult.PROPERTY, "mbuf.extremes", Outcome.PASSED);
    ExplorationResult scope = of(ExplorationResult.SCOPE, "tiny.mbuf", Outcome.PASSED);
    ExplorationResult bad = of(ExplorationResult.PROPERTY, "dma.extremes", Outcome.FAILED);

    assertThat(Explorations.lines(List.of(extremes, bad, scope)))
        .containsExactly(
            "dma.extremes  violated  5000 calls",
            "2 others      holds     10000 calls: 1 model, 1 scope");
  }

  private static ExplorationResult stress(String id, Outcome outcome) {
    return of(ExplorationResult.STRESS, id, outcome);
  }

  private static ExplorationResult of(String technique, String id, Outcome outcome) {
    return new ExplorationResult(
        id, technique, "dma", "Threads", outcome, null, null, List.of(), null, null, null, null,
        null, List.of(), 5000, 900);
  }

  private static ExplorationResult model(Outcome outcome, @Nullable String reason) {
    return new ExplorationResult(
        "dma.copies",
        ExplorationResult.PROPERTY,
        "dma",
        "Copies",
        outcome,
        null,
        null,
        List.of(),
        null,
        reason,
        null,
        null,
        null,
        List.of(
            new Figure("tries", "8000"),
            new Figure("corners", "14 of 14 classes (rarest: no byte, 7)")),
        64_199,
        900);
  }
}
