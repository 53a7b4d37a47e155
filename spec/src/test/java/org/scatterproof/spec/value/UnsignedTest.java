package org.scatterproof.spec.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnsignedTest {

  @Test
  void anAddressWithTheTopBitSetIsAboveOneWithout() {
    assertThat(Unsigned.isBelow(0x7fff_ffff_ffff_ffffL, 0x8000_0000_0000_0000L)).isTrue();
    assertThat(Unsigned.isBelow(0x8000_0000_0000_0000L, 1)).isFalse();
  }

  @Test
  void aSumWrapsFrom2To64On() {
    assertThat(Unsigned.sumWraps(-1L, 1)).isTrue();
    assertThat(Unsigned.sumWraps(-1L, 0)).isFalse();
    assertThat(Unsigned.addCapped(-2L, 5)).isEqualTo(Unsigned.MAX);
  }

  @Test
  void anAlignmentNeedBeNoPowerOfTwo() {
    assertThat(Unsigned.isAligned(9, 3)).isTrue();
    assertThat(Unsigned.isAligned(-1L, 3)).as("2^64 - 1 is a multiple of 3").isTrue();
    assertThat(Unsigned.excess(10, 3)).isEqualTo(1);
    assertThat(Unsigned.alignUp(10, 3)).isEqualTo(12);
  }

  @Test
  void zeroAlignsEverything() {
    assertThat(Unsigned.isAligned(7, 0)).isTrue();
    assertThat(Unsigned.excess(7, 0)).isZero();
  }

  @Test
  void theLastByteDecidesWhetherARangeFitsTheBits() {
    assertThat(Unsigned.fitsBits(0xffff_f000L, 0x1000, 32)).isTrue();
    assertThat(Unsigned.fitsBits(0xffff_f000L, 0x1001, 32)).isFalse();
  }

  @Test
  void aRangeThatWrapsFitsNoBits() {
    assertThat(Unsigned.fitsBits(-0x1000L, 0x1000, 64)).isTrue();
    assertThat(Unsigned.fitsBits(-0x1000L, 0x1001, 64)).isFalse();
  }
}
