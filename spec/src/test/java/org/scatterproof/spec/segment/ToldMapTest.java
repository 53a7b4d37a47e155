package org.scatterproof.spec.segment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ToldMapTest {

  private final ToldMap told = new ToldMap();

  @Test
  void consecutiveSegmentsAreOneStretch() {
    told.add(0, 0x1000, 0x10);
    told.add(0x10, 0x1010, 0x10);
    told.add(0x20, 0x9000, 0x10);

    assertThat(show()).isEqualTo("0x0:0x1000+0x20 0x20:0x9000+0x10 ");
  }

  @Test
  void theFirstWordCounts() {
    told.add(0x10, 0x1010, 0x10);
    told.add(0x8, 0x5000, 0x20);

    assertThat(show()).isEqualTo("0x8:0x5000+0x8 0x10:0x1010+0x10 0x20:0x5018+0x8 ");
  }

  @Test
  void whatAgreesIsNoConflict() {
    told.add(0x10, 0x1010, 0x10);

    assertThat(told.firstConflict(0x18, 0x1018, 0x100)).isEqualTo(Coverage.NONE);
    assertThat(told.firstConflict(0, 0x1000, 0x100)).isEqualTo(Coverage.NONE);
    assertThat(told.firstConflict(0x20, 0x9999, 1)).isEqualTo(Coverage.NONE);
    assertThat(told.firstConflict(0, 0x9999, 0x10)).isEqualTo(Coverage.NONE);
  }

  @Test
  void aConflictIsToldByItsDistance() {
    told.add(0x10, 0x1010, 0x10);

    assertThat(told.firstConflict(0, 0x5000, 0x11)).isEqualTo(0x10);
    assertThat(told.firstConflict(0x1f, 0x5000, 1)).isZero();
  }

  @Test
  void theLastOffsetsBelong() {
    told.add(-0x10, 0x1000, 0x10);

    assertThat(told.firstConflict(-1, 0x1010, 1)).isZero();
    assertThat(told.firstConflict(-1, 0x100f, 1)).isEqualTo(Coverage.NONE);
  }

  @Test
  void aClearedMapKnowsNothing() {
    told.add(0x10, 0x1010, 0x10);
    told.clear();

    assertThat(told.isEmpty()).isTrue();
    assertThat(told.firstConflict(0x10, 0x5000, 0x10)).isEqualTo(Coverage.NONE);
  }

  private String show() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < told.count(); i++) {
      text.append(
          String.format("0x%x:0x%x+0x%x ", told.offset(i), told.address(i), told.length(i)));
    }
    return text.toString();
  }
}
