package org.scatterproof.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PlainTextTest {

  @Test
  void lineBreaksAndTabsStay() {
    assertThat(PlainText.of("a\r\nb\n\tc")).isEqualTo("a\nb\n\tc");
  }

  @Test
  void controlCharactersBecomePictures() {
    assertThat(PlainText.of("\u0000\u001b\r\u007f")).isEqualTo("␀␛␍␡");
  }

  @Test
  void whatIsNoCharacterIsReplaced() {
    assertThat(PlainText.of("\ud800x\ufffe\u0085")).isEqualTo("\uFFFDx\uFFFD\uFFFD");
  }

  @Test
  void otherPlanesStay() {
    assertThat(PlainText.of("😀")).isEqualTo("😀");
  }

  @Test
  void oneLineFoldsSpaceAndIsNotLong() {
    assertThat(PlainText.oneLine(" a\n  b ")).isEqualTo("a b");
    assertThat(PlainText.oneLine("😀".repeat(301))).isEqualTo("😀".repeat(300) + "…");
  }
}
