package org.scatterproof.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.spi.MbufConstraints;
import org.scatterproof.spec.spi.NamedCursorOutput;
import org.scatterproof.spec.world.SimulatedMbuf;

/** Lists of packets that need no coalescing. Names in brackets are those of observed vectors. */
final class GenPhysicalSegmentsTest {

  private final Packets packets = new Packets(1520, 6);

  @Test
  void aPacketInOnePageIsOneSegment() {
    assertThat(packets.gen(packets.packet(0x1020, 1500), 0)).isEqualTo("1[0x100001020 +0x5dc]");
  }

  @Test
  void aSegmentCrossesNoPageEvenWherePagesTouch() {
    assertThat(packets.gen(packets.packet(0x1fff, 100), 0))
        .isEqualTo("2[0x100001fff +0x1][0x100002000 +0x63]");
  }

  @Test
  void mbufsNeverMerge() {
    assertThat(packets.gen(packets.packet(0x1000, 16, 0x1010, 16), 0))
        .isEqualTo("2[0x100001000 +0x10][0x100001010 +0x10]");
  }

  @Test
  void oneMbufInOnePageIsCutToTheMaximum() {
    assertThat(packets.gen(packets.packet(0x1000, 2000), 0))
        .isEqualTo("2[0x100001000 +0x5f0][0x1000015f0 +0x1e0]");
  }

  @Test
  void aMaximumAboveAPageIsAPage() {
    Packets wide = new Packets(0x4000, 6);

    assertThat(wide.gen(wide.packet(0x1000, 0x1800), 0))
        .isEqualTo("2[0x100001000 +0x1000][0x100002000 +0x800]");
  }

  @Test
  void emptyMbufsGiveNoSegment() {
    // tiny52-5884
    Packets vector = new Packets(1500, 16);
    vector.platform.mapPage(0x1000, 0x10002000);
    vector.platform.mapPage(0x2000, 0x10004000);
    vector.platform.mapPage(0x3000, 0x10006000);

    assertThat(vector.gen(vector.packet(0x13e8, 0, 0x2f3c, 1, 0x3000, 2000), 3, true))
        .isEqualTo("3[0x10004f3c +0x1][0x10006000 +0x5dc][0x100065dc +0x1f4]");
    assertThat(vector.cursor.getAndResetCoalesceCount()).isZero();
  }

  @Test
  void aPacketOfEmptyMbufsIsAnsweredZero() {
    assertThat(packets.gen(packets.packet(0x1000, 0, 0x2000, 0), 0, true)).isEqualTo("0");
  }

  @Test
  void whatIsNoPacketIsAnsweredZero() {
    SimulatedMbuf notHeader = packets.platform.createMbuf(0x1000, 4, 4);

    assertThat(packets.gen(null, 0)).isEqualTo("0");
    assertThat(packets.gen(notHeader, 0)).isEqualTo("0");
  }

  @Test
  void aPacketOverTheLimitPutsOutNothing() {
    assertThat(packets.gen(packets.packet(0x1000, 1, 0x2000, 1, 0x3000, 1), 2)).isEqualTo("0");
  }

  @Test
  void maxSegsZeroStandsForTheConstraint() {
    Packets two = new Packets(1520, 2);

    assertThat(two.gen(two.packet(0x1000, 1, 0x2000, 1, 0x3000, 1), 0)).isEqualTo("0");
    assertThat(two.gen(two.packet(0x1000, 1, 0x2000, 1), 0)).startsWith("2");
  }

  @Test
  void maxSegsMayExceedTheConstraint() {
    // tiny52-5471
    Packets vector = new Packets(256, 4);

    assertThat(vector.gen(vector.packet(0x1000, 1500), 6)).startsWith("6");
  }

  @Test
  void withoutAnyLimitNothingIsGenerated() {
    Packets none = new Packets(1520, 0);

    assertThat(none.gen(none.packet(0x1000, 1), 0)).isEqualTo("0");
    assertThat(none.gen(none.packet(0x1000, 1), 1)).isEqualTo("1[0x100001000 +0x1]");
  }

  @Test
  void anUntranslatedPageIsAnsweredZeroAndPutsOutNothing() {
    packets.platform.unmapPage(0x2000);

    assertThat(packets.gen(packets.packet(0x1ff0, 0x20), 0)).isEqualTo("0");
  }

  @Test
  void physicalAddressZeroIsAnAddress() {
    packets.platform.mapPage(0x1000, 0);

    assertThat(packets.gen(packets.packet(0x1000, 4), 0)).isEqualTo("1[0x0 +0x4]");
  }

  @Test
  void theHeadersLengthIsNotUsed() {
    SimulatedMbuf packet = packets.packet(0x1000, 4, 0x2000, 4);
    packet.setPacketLength(1500);

    assertThat(packets.gen(packet, 0)).isEqualTo("2[0x100001000 +0x4][0x100002000 +0x4]");
  }

  @Test
  void moreThanSixteenMbufs() {
    Mbuf packet =
        packets.packet(
            0x1000, 1, 0x2000, 1, 0x3000, 1, 0x4000, 1, 0x5000, 1, 0x6000, 1, 0x7000, 1, 0x8000, 1,
            0x9000, 1, 0xa000, 1, 0xb000, 1, 0xc000, 1, 0xd000, 1, 0xe000, 1, 0xf000, 1, 0x10000, 1,
            0x11000, 1);

    assertThat(packets.gen(packet, 17)).startsWith("17").endsWith("[0x100011000 +0x1]");
  }

  @Test
  void anMbufOfAllMemoryIsCountedAndNotWalked() {
    assertThat(packets.gen(packets.packet(0x1000, -1, 0x1000, -1), 0)).isEqualTo("0");
  }

  @Test
  void theBigSubclassWritesBigWords() {
    MbufConstraints constraints = new MbufConstraints(NamedCursorOutput.BIG, 1520, 1);
    ReferenceMbufCursor big = ReferenceMbufCursor.create(constraints, packets.platform);
    ByteBuffer array = ByteBuffer.allocate(16);

    int answer = big.genPhysicalSegments(packets.packet(0x1002, 1500), array, 0, false);

    assertThat(answer).isEqualTo(1);
    assertThat(HexFormat.of().formatHex(array.array()))
        .isEqualTo("000000010000100200000000000005dc");
  }

  @Test
  void aSubclassWithoutAnArrayAnswersZero() {
    MbufConstraints constraints = new MbufConstraints(NamedCursorOutput.BIG, 1520, 1);
    ReferenceMbufCursor big = ReferenceMbufCursor.create(constraints, packets.platform);

    assertThat(big.genPhysicalSegments(packets.packet(0x1000, 1), null, 0, false)).isZero();
  }
}
