package org.scatterproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Help is short, fits a terminal, and names what there is. */
final class HelpTest {

  @Test
  void namesEveryCommand() {
    Ran ran = Ran.scatterproof("--help");

    assertThat(ran.out())
        .contains(
            "  run ", "  replay ", "  list ", "  explain ", "  gate ", "  bench ", "Examples:");
    assertThat(ran.exitCode()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run",
        "check",
        "replay",
        "list",
        "explain",
        "compare",
        "report",
        "gate",
        "waivers",
        "verify-results",
        "selftest",
        "bench"
      })
  void fitsATerminal(String command) {
    Ran ran = Ran.scatterproof(command, "--help");

    assertThat(ran.out().lines()).hasSizeBetween(8, 40).allMatch(line -> line.length() <= 100);
    assertThat(ran.out()).startsWith("Usage: scatterproof " + command).contains("Example");
    assertThat(ran.exitCode()).isZero();
  }

  @Test
  void helpOnTheBenchmarkOfAdaptersFitsATerminal() {
    Ran ran = Ran.scatterproof("bench", "adapter", "--help");

    assertThat(ran.out().lines()).hasSizeBetween(8, 40).allMatch(line -> line.length() <= 100);
    assertThat(ran.out()).startsWith("Usage: scatterproof bench adapter").contains("Example");
    assertThat(ran.exitCode()).isZero();
  }

  @Test
  void theBenchmarkOfAdaptersRefusesAClass() {
    Ran ran = Ran.scatterproof("bench", "adapter", "--impl", "reference");

    assertThat(ran.err()).contains("bench adapter times adapters; write --impl command=");
    assertThat(ran.exitCode()).isEqualTo(64);
  }

  @Test
  void version() {
    Ran ran = Ran.scatterproof("--version");

    // The jar's manifest knows the number; here there is no jar.
    assertThat(ran.out()).isEqualTo("scatterproof (unpackaged)\n");
    assertThat(ran.exitCode()).isZero();
  }
}
