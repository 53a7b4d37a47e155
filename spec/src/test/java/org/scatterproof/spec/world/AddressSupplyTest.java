package org.scatterproof.spec.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scatterproof.spec.world.Runs.runs;

import org.junit.jupiter.api.Test;
import org.scatterproof.spec.value.LongHolder;

final class AddressSupplyTest {

  private static final long NONE = -1;

  private final AddressSupply supply = supply(false, Refusals.none());

  @Test
  void theLowestStretchFromTheBaseOnIsGiven() {
    assertThat(take(supply, 0x1000, 1, 64)).isEqualTo(0x10000);
    assertThat(take(supply, 0x1000, 1, 64)).isEqualTo(0x11000);
  }

  @Test
  void wholeGranulesAreGiven() {
    assertThat(take(supply, 0x1001, 1, 64)).isEqualTo(0x10000);
    assertThat(take(supply, 1, 1, 64)).isEqualTo(0x12000);
    assertThat(supply.held().length(0)).isEqualTo(0x2000);
  }

  @Test
  void noBytesTakeOneGranule() {
    assertThat(take(supply, 0, 1, 64)).isEqualTo(0x10000);
    assertThat(take(supply, 1, 1, 64)).isEqualTo(0x11000);
  }

  @Test
  void aGapThatAnAlignmentLeftIsUsed() {
    take(supply, 0x1000, 1, 64);

    assertThat(take(supply, 0x1000, 0x8000, 64)).isEqualTo(0x18000);
    assertThat(take(supply, 0x1000, 1, 64)).isEqualTo(0x11000);
  }

  @Test
  void granulesOfDescriptorsAreLeftOut() {
    supply.keepOff(runs(0x10fff, 1, 0x12000, 2));

    assertThat(take(supply, 0x1000, 1, 64)).isEqualTo(0x11000);
    assertThat(take(supply, 0x1000, 1, 64)).isEqualTo(0x13000);
  }

  @Test
  void descriptorsThatWrapAreLeftOutAtBothEnds() {
    AddressSupply low = new AddressSupply(0x1000, 0, false, Refusals.none());
    low.keepOff(runs(-0x1000, 0x2000));

    assertThat(take(low, 0x1000, 1, 64)).isEqualTo(0x1000);
  }

  @Test
  void belowTheBaseIsGivenWhenNothingFitsAbove() {
    assertThat(take(supply, 0xf000, 1, 16)).isZero();
    assertThat(take(supply, 0x2000, 1, 16)).isEqualTo(NONE);
    assertThat(take(supply, 0x1000, 1, 16)).isEqualTo(0xf000);
  }

  @Test
  void theLastGranuleIsGivenAndNothingBeyond() {
    AddressSupply high = new AddressSupply(0x1000, -0x1000, false, Refusals.none());

    assertThat(take(high, 0x1000, 1, 64)).isEqualTo(-0x1000);
    assertThat(take(high, 0x1000, 1, 64)).isZero();
  }

  @Test
  void aLengthThatWrapsWhenRoundedIsNotGiven() {
    assertThat(take(supply, -1, 1, 64)).isEqualTo(NONE);
  }

  @Test
  void requestsAreRefusedByTheirNumber() {
    AddressSupply failing = supply(false, Refusals.at(2));

    assertThat(take(failing, 1, 1, 64)).isEqualTo(0x10000);
    assertThat(take(failing, 1, 1, 64)).isEqualTo(NONE);
    assertThat(take(failing, 1, 1, 64)).isEqualTo(0x11000);
  }

  @Test
  void whatIsGivenBackIsNotGivenAgain() {
    take(supply, 0x1000, 1, 64);

    assertThat(supply.giveBack(0x10000)).isEqualTo(0x1000);
    assertThat(supply.giveBack(0x10000)).isZero();
    assertThat(supply.held().count()).isZero();
    assertThat(take(supply, 0x1000, 1, 64)).isEqualTo(0x11000);
  }

  @Test
  void aSupplyThatReusesGivesTheLowestAgain() {
    AddressSupply reusing = supply(true, Refusals.none());
    take(reusing, 0x1000, 1, 64);
    take(reusing, 0x1000, 1, 64);
    reusing.giveBack(0x10000);

    assertThat(take(reusing, 0x2000, 1, 64)).isEqualTo(0x12000);
    assertThat(take(reusing, 0x1000, 1, 64)).isEqualTo(0x10000);
  }

  @Test
  void onlyWhatBeginsAStretchGivesItBack() {
    take(supply, 0x2000, 1, 64);

    assertThat(supply.giveBack(0x11000)).isZero();
    assertThat(supply.held().contain(0x11000, 0x1000)).isTrue();
    assertThat(supply.held().contain(0x11000, 0x1001)).isFalse();
  }

  @Test
  void roomSetAsideIsNeverGiven() {
    supply.keepOff(runs(0x10000, 0x1000));
    supply.setAside(0x10000, 0x1800);

    assertThat(supply.room()).isEqualTo(0x11000);
    assertThat(take(supply, 1, 1, 64)).isEqualTo(0x13000);
  }

  @Test
  void aRestartForgetsRequestsAndGrants() {
    AddressSupply failing = supply(false, Refusals.at(2));
    take(failing, 1, 1, 64);

    failing.restart();

    assertThat(failing.held().count()).isZero();
    assertThat(take(failing, 1, 1, 64)).isEqualTo(0x10000);
    assertThat(take(failing, 1, 1, 64)).isEqualTo(NONE);
  }

  private static AddressSupply supply(boolean reuses, Refusals refusals) {
    return new AddressSupply(0x1000, 0x10000, reuses, refusals);
  }

  private static long take(AddressSupply from, long length, long alignment, int bits) {
    LongHolder address = new LongHolder(0x5caa);
    boolean given = from.take(length, alignment, bits, address);
    assertThat(given || address.value == 0x5caa).isTrue();
    return given ? address.value : NONE;
  }
}
