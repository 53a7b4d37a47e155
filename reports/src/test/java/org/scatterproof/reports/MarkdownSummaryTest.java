package org.scatterproof.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class MarkdownSummaryTest {

  private final String summary = MarkdownSummary.of(Sample.read());

  @Test
  void itBeginsWithTheVerdict() {
    assertThat(summary)
        .startsWith("### acme-dma: harness error: 2 requirements violated before it\n")
        .contains("acme-dma 1.4.2, profile documented, 8 scenarios, 3 explorations,");
  }

  @Test
  void everyAreaAndLevelIsCounted() {
    assertThat(summary)
        .contains("| area | level | passed | failed | undecided |\n|---|---|--:|--:|--:|\n")
        .contains("| dma | MUST | 2 | 1 | 2 |\n")
        .contains("| dma | SHOULD | 0 | 1 | 0 |\n");
  }

  @Test
  void aFailureHasItsCounterexampleFoldedAway() {
    assertThat(summary)
        .contains("**dma.gen.continues** (MUST): A call whose offset")
        .contains("<details><summary>counterexample</summary>\n\n```\ndma.gen.continues violated")
        .contains("  Let     memory = [0x1000 +0x1800]");
  }

  @Test
  void whatIsUndecidedTellsWhy() {
    assertThat(summary)
        .contains("- dma.gen.history-independence: inconclusive: the time limit of 10 s was")
        .doesNotContain("mbuf.gen.coverage");
  }

  @Test
  void outsideOfFencesNothingIsMarkup() {
    assertThat(summary).contains("expected ACTIVE \\<found\\> \"INACTIVE\" \\& stopped");
  }
}
