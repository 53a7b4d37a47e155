package org.scatterproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.scatterproof.spec.Specification;

final class ListCommandTest {

  @Test
  void oneLineForEachRequirement() {
    Ran ran = Ran.scatterproof("list");

    assertThat(ran.out().lines()).hasSize(Specification.requirements().size());
    assertThat(ran.exitCode()).isZero();
  }

  @Test
  void columns() {
    Ran ran = Ran.scatterproof("list", "--area", "dma", "--level", "must");

    assertThat(ran.out())
        .containsPattern(
            "(?m)^dma\\.gen\\.continues +MUST    documented  discriminated  A call whose offset is ");
  }

  @Test
  void anAreaIsAskedWithWhatIsAskedInEveryArea() {
    Ran ran = Ran.scatterproof("list", "--area", "mbuf");

    assertThat(ran.out()).startsWith("spi.answers ").contains("\nmbuf.").doesNotContain("\ndma.");
  }

  @Test
  void aLevel() {
    Ran ran = Ran.scatterproof("list", "--level", "SHOULD");

    assertThat(ran.out().lines()).isNotEmpty().allMatch(line -> line.contains(" SHOULD "));
  }

  @Test
  void aStatus() {
    Ran discriminated = Ran.scatterproof("list", "--status", "discriminated");
    Ran others = Ran.scatterproof("list", "--status", "declared,exercised");

    assertThat(discriminated.out().lines())
        .isNotEmpty()
        .allMatch(line -> line.contains("  discriminated  "));
    assertThat(others.out()).doesNotContain("  discriminated  ");
    assertThat(discriminated.out().lines().count() + others.out().lines().count())
        .isEqualTo(Specification.requirements().size());
  }

  @Test
  void anUnknownStatus() {
    Ran ran = Ran.scatterproof("list", "--status", "proven");

    assertThat(ran.err())
        .contains("unknown status proven; there is declared, exercised, discriminated");
    assertThat(ran.exitCode()).isEqualTo(64);
  }

  @Test
  void aTerminalGetsWrappedLines() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Output terminal =
        Output.of(Ran.stream(out), System.err, "out", Map.of("TERM", "xterm", "NO_COLOR", "1"));

    Main.run(terminal, "list");

    assertThat(Ran.text(out).lines()).allMatch(line -> line.length() <= 100);
  }
}
