package org.scatterproof.spec.segment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SegmentLogTest {

  @Test
  void theLastAcceptedOutputOfAnIndexStandsInItsSlot() {
    SegmentLog log = new SegmentLog();
    log.clear(1);

    log.output(0, 0x1000, 0x10, true, true);
    log.output(0, 0x2000, 0x20, true, true);
    log.output(0, 0x3000, 0x30, false, true);

    assertThat(log.address(0)).isEqualTo(0x2000);
    assertThat(log.outputCount()).isEqualTo(3);
  }

  @Test
  void anOutputBeyondTheSlotsIsRememberedAndFillsNone() {
    SegmentLog log = new SegmentLog();
    log.clear(1);

    log.output(1, 0x1000, 0x10, true, true);

    assertThat(log.isWritten(0)).isFalse();
    assertThat(log.isWritten(1)).isFalse();
    assertThat(log.outputIndex(0)).isEqualTo(1);
  }

  @Test
  void moreOutputsThanEverBeforeAreKept() {
    SegmentLog log = new SegmentLog();
    log.clear(100);

    for (int i = 0; i < 100; i++) {
      log.output(i, i, 1, true, true);
    }

    assertThat(log.outputAddress(99)).isEqualTo(99);
    assertThat(log.address(99)).isEqualTo(99);
  }

  @Test
  void aLogThatIsClearedHasForgottenItsSlots() {
    SegmentLog log = new SegmentLog();
    log.clear(1);
    log.output(0, 0x1000, 0x10, true, false);

    log.clear(1);

    assertThat(log.isWritten(0)).isFalse();
    assertThat(log.isHandedOn()).isTrue();
  }
}
