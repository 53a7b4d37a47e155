package org.scatterproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TableTest {
  private final Table table = new Table();

  @Test
  void wordsAtTheLeftAndNumbersAtTheRight() {
    table.row(List.of("area", "passed"));
    table.row(List.of("dma", "7"));
    table.row(List.of("mbuf", "12"));

    assertThat(table.lines()).containsExactly("area  passed", "dma        7", "mbuf      12");
  }

  @Test
  void noBlanksAtTheEnd() {
    table.row(List.of("report", "a"));
    table.row(List.of("JUnit", "longer"));

    assertThat(table.lines()).containsExactly("report  a", "JUnit   longer");
  }
}
