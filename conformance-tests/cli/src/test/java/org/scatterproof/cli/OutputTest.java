package org.scatterproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Colours and rewritten lines, where they do no harm. */
final class OutputTest {

  @Test
  void aTerminalHasBoth() {
    Output output = of("out,err", Map.of("TERM", "xterm-256color"));

    assertThat(output.paint()).isEqualTo(Paint.COLOURS);
    assertThat(output.rewrites()).isTrue();
    assertThat(output.outIsTerminal()).isTrue();
  }

  @Test
  void noTerminalHasNeither() {
    Output output = of("", Map.of("TERM", "xterm"));

    assertThat(output.paint()).isEqualTo(Paint.NONE);
    assertThat(output.rewrites()).isFalse();
    assertThat(output.outIsTerminal()).isFalse();
  }

  @Test
  void outputInAPipeHasNoColoursButProgress() {
    Output output = of(",err", Map.of("TERM", "xterm"));

    assertThat(output.paint()).isEqualTo(Paint.NONE);
    assertThat(output.rewrites()).isTrue();
  }

  @Test
  void aDumbTerminalHasNeither() {
    Output output = of("out,err", Map.of("TERM", "dumb"));

    assertThat(output.paint()).isEqualTo(Paint.NONE);
    assertThat(output.rewrites()).isFalse();
  }

  @Test
  void noColorTakesTheColoursOnly() {
    Output output = of("out,err", Map.of("TERM", "xterm", "NO_COLOR", "1"));

    assertThat(output.paint()).isEqualTo(Paint.NONE);
    assertThat(output.rewrites()).isTrue();
  }

  @Test
  void aPipelineKeepsEveryVersionOfALine() {
    Output output = of("out,err", Map.of("TERM", "xterm", "CI", "true"));

    assertThat(output.rewrites()).isFalse();
  }

  private static Output of(String terminals, Map<String, String> environment) {
    return Output.of(System.out, System.err, terminals, environment);
  }
}
