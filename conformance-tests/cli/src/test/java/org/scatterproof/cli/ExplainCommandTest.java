package org.scatterproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ExplainCommandTest {

  @Test
  void saysWhatTheRequirementSaysAndWhoAsksIt() {
    Ran ran = Ran.scatterproof("explain", "dma.gen.continues");

    assertThat(ran.out())
        .startsWith("dma.gen.continues\n\n  A call whose offset is the one that ")
        .contains("  level   MUST\n", "  basis   documented\n", "  source  genIOVMSegments")
        .containsPattern("\n  spec/catalog/dma/[a-z-]+\\.yaml:[0-9]+  dma\\.");
    assertThat(ran.exitCode()).isZero();
  }

  @Test
  void namesTheReadingsOfAnOpenQuestion() {
    Ran ran = Ran.scatterproof("explain", "dma.gen.overrun");

    assertThat(ran.out())
        .contains("Open question dma.exhausted\n", "  - at the end of the prepared range\n");
  }

  @Test
  void explainsAnOpenQuestion() {
    Ran ran = Ran.scatterproof("explain", "dma.exhausted");

    assertThat(ran.out())
        .startsWith("dma.exhausted\n\n  Is the descriptor exhausted at ")
        .contains("  - at the end of the prepared range\n")
        .endsWith("Requirements that leave it open\n  dma.gen.overrun\n");
  }

  @Test
  void namesTheInputsForWhichOnlySuccessIsAdmissible() {
    Ran ran = Ran.scatterproof("explain", "mbuf.gen.generates");

    assertThat(ran.out()).contains("  entitles  ");
  }

  @Test
  void fitsATerminal() {
    Ran ran = Ran.scatterproof("explain", "dma.gen.refusal-justified");

    assertThat(ran.out().lines()).allMatch(line -> line.length() <= 110);
  }

  @Test
  void aRequirementOfThreadsNamesItsStressTests() {
    Ran ran = Ran.scatterproof("explain", "dma.threads.commands");

    assertThat(ran.out())
        .contains("Stress tests that are there to exercise it")
        .contains("stress.dma.clone-at-work")
        .doesNotContain("stress.dma.shared-command")
        .doesNotContain("Scenarios that are there");
  }
}
