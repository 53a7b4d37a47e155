package org.scatterproof.spec.segment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CoverageTest {

  @Test
  void aListThatCutsElsewhereThanTheExtentsCoversThem() {
    RunList bytes = runs(0x1000, 0x800, 0x1800, 0x800);
    SegmentLog list = list(0x1000, 0x1000);

    assertThat(Coverage.firstMismatch(bytes, 0, 0x1000, list, 1)).isEqualTo(Coverage.NONE);
  }

  @Test
  void theFirstByteOfTheSecondExtentIsMissedByASegmentThatRunsOn() {
    RunList bytes = runs(0x1000, 0x800, 0x5000, 0x800);
    SegmentLog list = list(0x1000, 0x1000);

    assertThat(Coverage.firstMismatch(bytes, 0, 0x1000, list, 1)).isEqualTo(0x800);
  }

  @Test
  void aListThatGoesOnPastTheEndDisagreesThere() {
    RunList bytes = runs(0x1000, 0x800);
    SegmentLog list = list(0x1000, 0x800);

    assertThat(Coverage.firstMismatch(bytes, 0, 0x7ff, list, 1)).isEqualTo(0x7ff);
  }

  @Test
  void aListMayBeginInsideAnExtent() {
    RunList bytes = runs(0x1000, 0x800, 0x5000, 0x800);
    SegmentLog list = list(0x1700, 0x100, 0x5000, 0x10);

    assertThat(Coverage.firstMismatch(bytes, 0x700, 0x1000, list, 2)).isEqualTo(Coverage.NONE);
  }

  @Test
  void anExtentAcrossTheEndOfAddressesIsFollowed() {
    RunList bytes = runs(-0x10, 0x20);
    SegmentLog list = list(-0x10, 0x10, 0, 0x10);

    assertThat(Coverage.firstMismatch(bytes, 0, 0x20, list, 2)).isEqualTo(Coverage.NONE);
  }

  @Test
  void theByteThatDisagreesIsFoundInItsSegment() {
    SegmentLog list = list(0x1000, 0x10, 0x9000, 0x10);

    assertThat(Coverage.addressOf(list, 2, 0x12)).isEqualTo(0x9002);
  }

  @Test
  void twoListsThatCutDifferentlyPlaceTheSameBytesAlike() {
    SegmentLog one = list(0x1000, 0x20);
    SegmentLog two = list(0x1000, 0x8, 0x1008, 0x8);

    assertThat(Coverage.sameMap(one, 1, two, 2)).isTrue();
  }

  @Test
  void twoListsThatDisagreeOnOneByteDoNot() {
    SegmentLog one = list(0x1000, 0x20);
    SegmentLog two = list(0x1000, 0x8, 0x1009, 0x8);

    assertThat(Coverage.sameMap(one, 1, two, 2)).isFalse();
  }

  private static RunList runs(long... startsAndLengths) {
    RunList runs = new RunList();
    for (int i = 0; i < startsAndLengths.length; i += 2) {
      runs.add(startsAndLengths[i], startsAndLengths[i + 1]);
    }
    return runs;
  }

  private static SegmentLog list(long... startsAndLengths) {
    SegmentLog log = new SegmentLog();
    log.clear(startsAndLengths.length / 2);
    for (int i = 0; i < startsAndLengths.length; i += 2) {
      log.slot(i / 2, startsAndLengths[i], startsAndLengths[i + 1]);
    }
    return log;
  }
}
