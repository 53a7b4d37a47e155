package org.scatterproof.spec.segment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class RunListTest {

  private final RunList runs = new RunList();

  @Test
  void allRunsCountForWhatIsBelow() {
    runs.add(0xffff_f000L, 0x1000);
    runs.add(0x1000, 0x1000);

    assertThat(runs.isBelow(32)).isTrue();
    assertThat(runs.isBelow(31)).isFalse();
  }

  @Test
  void oneByteTooFarIsNotBelow() {
    runs.add(0xffff_f000L, 0x1001);

    assertThat(runs.isBelow(32)).isFalse();
    assertThat(runs.isBelow(33)).isTrue();
  }

  @Test
  void whatWrapsIsNeverBelow() {
    runs.add(-0x1000L, 0x1001);

    assertThat(runs.isBelow(64)).isFalse();
  }

  @Test
  void whatWasClearedCountsNoMore() {
    runs.add(-0x1000L, 0x1001);
    runs.clear();
    runs.add(0, 1);

    assertThat(runs.isBelow(1)).isTrue();
  }
}
