package org.scatterproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ParagraphTest {

  @Test
  void breaksBetweenWords() {
    assertThat(Paragraph.wrap("to and fro", 6)).containsExactly("to and", "fro");
  }

  @Test
  void aLongWordStaysWhole() {
    assertThat(Paragraph.wrap("a genIOVMSegments b", 5))
        .containsExactly("a", "genIOVMSegments", "b");
  }

  @Test
  void movesEveryLineToTheRight() {
    assertThat(Paragraph.wrap("to and fro", 8, 2)).containsExactly("  to and", "  fro");
  }
}
