package org.scatterproof.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.world.Refusals;
import org.scatterproof.spec.world.SimulatedMbuf;

/** What becomes of a packet that exceeds the limit. Mbufs are numbered in the order of creation. */
final class CoalescingTest {

  @Test
  void aPacketThatFitsOneClusterBecomesOneSegment() {
    Packets packets = new Packets(1520, 1);
    SimulatedMbuf packet = packets.packet(0x1000, 16, 0x2000, 16);

    assertThat(packets.gen(packet, 0, true)).isEqualTo("1[0x4000000100000f20 +0x20]");
    assertThat(packets.chain(packet)).isEqualTo("0:0 2:32");
    assertThat(packets.bytes(packet)).isEqualTo("[0x100001000 +0x10][0x100002000 +0x10]");
    assertThat(packet.isPacketHeader()).isTrue();
    assertThat(packet.packetLength()).isEqualTo(32);
    assertThat(packets.cursor.getAndResetCoalesceCount()).isEqualTo(1);
    assertThat(packets.cursor.getAndResetCoalesceCount()).isZero();
  }

  @Test
  void theShortestPrefixThatMakesItFitIsCopied() {
    Packets packets = new Packets(1520, 3);
    SimulatedMbuf packet = packets.packet(0x1000, 8, 0x2000, 8, 0x3000, 8, 0x4000, 8, 0x5000, 8);

    assertThat(packets.gen(packet, 0, true))
        .isEqualTo("3[0x4000000100000f20 +0x18][0x100004000 +0x8][0x100005000 +0x8]");
    assertThat(packets.chain(packet)).isEqualTo("0:0 5:24 3:8 4:8");
  }

  @Test
  void nothingIsLeakedAndNothingInnocentTouched() {
    Packets packets = new Packets(1520, 1);
    SimulatedMbuf packet = packets.packet(0x1000, 8, 0x2000, 8, 0x3000, 8);

    packets.gen(packet, 0, true);

    assertThat(packets.seen.leaked).isZero();
    assertThat(packets.seen.wrongFrees).isZero();
    assertThat(packets.seen.freedInUse).isZero();
    assertThat(packets.seen.innocentTouched).isFalse();
  }

  @Test
  void aClusterHoldsNoMoreThanASegment() {
    // Eight mbufs of 300 bytes, at most 1000 a segment: six of them fill two clusters.
    Packets packets = new Packets(1000, 4);
    SimulatedMbuf packet =
        packets.packet(
            0x1000, 300, 0x2000, 300, 0x3000, 300, 0x4000, 300, 0x5000, 300, 0x6000, 300, 0x7000,
            300, 0x8000, 300);

    assertThat(packets.gen(packet, 0, true))
        .isEqualTo(
            "4[0x4000000100000800 +0x3e8][0x4000000100002800 +0x320]"
                + "[0x100007000 +0x12c][0x100008000 +0x12c]");
    assertThat(packets.chain(packet)).isEqualTo("0:0 8:1000 9:800 6:300 7:300");
  }

  @Test
  void aPacketThatFitsKeepsItsChain() {
    Packets packets = new Packets(1520, 2);
    SimulatedMbuf packet = packets.packet(0x1000, 8, 0x2000, 8);

    assertThat(packets.gen(packet, 0, true)).isEqualTo("2[0x100001000 +0x8][0x100002000 +0x8]");
    assertThat(packets.chain(packet)).isEqualTo("0:8 1:8");
    assertThat(packets.cursor.getAndResetCoalesceCount()).isZero();
  }

  @Test
  void aPacketOfMoreBytesThanTheLimitHoldsIsLeftAlone() {
    Packets packets = new Packets(1000, 2);
    SimulatedMbuf packet = packets.packet(0x1000, 1000, 0x2000, 1000, 0x3000, 1);

    assertThat(packets.gen(packet, 0, true)).isEqualTo("0");
    assertThat(packets.chain(packet)).isEqualTo("0:1000 1:1000 2:1");
  }

  @Test
  void anUntranslatedPageIsCopied() {
    Packets packets = new Packets(1520, 4);
    packets.platform.unmapPage(0x2000);
    SimulatedMbuf packet = packets.packet(0x1000, 8, 0x2000, 8, 0x3000, 8);

    assertThat(packets.gen(packet, 0, true))
        .isEqualTo("2[0x4000000100000f20 +0x10][0x100003000 +0x8]");
    assertThat(packets.bytes(packet))
        .isEqualTo("[0x100001000 +0x8][0x8000000000002000 +0x8][0x100003000 +0x8]");
    assertThat(packets.cursor.getAndResetCoalesceCount()).isEqualTo(1);
  }

  @Test
  void anUntranslatedPageBehindASufficientPrefixLengthensIt() {
    Packets packets = new Packets(1520, 3);
    packets.platform.unmapPage(0x4000);
    SimulatedMbuf packet = packets.packet(0x1000, 8, 0x2000, 8, 0x3000, 8, 0x4000, 8, 0x5000, 8);

    assertThat(packets.gen(packet, 0, true))
        .isEqualTo("2[0x4000000100000f20 +0x20][0x100005000 +0x8]");
    assertThat(packets.chain(packet)).isEqualTo("0:0 5:32 4:8");
  }

  @Test
  void oneMbufOverSeveralPagesIsCopiedAndNotCounted() {
    Packets packets = new Packets(1520, 1);
    SimulatedMbuf packet = packets.packet(0x1ff0, 0x20);

    assertThat(packets.gen(packet, 0, true)).isEqualTo("1[0x4000000100000f20 +0x20]");
    assertThat(packets.cursor.getAndResetCoalesceCount()).isZero();
  }

  @Test
  void emptyMbufsOfThePrefixGoBackAndOthersStay() {
    Packets packets = new Packets(1520, 2);
    SimulatedMbuf packet =
        packets.packet(0x1000, 0, 0x2000, 8, 0x3000, 0, 0x4000, 8, 0x5000, 0, 0x6000, 8);

    assertThat(packets.gen(packet, 0, true))
        .isEqualTo("2[0x4000000100000f20 +0x10][0x100006000 +0x8]");
    assertThat(packets.chain(packet)).isEqualTo("0:0 6:16 4:0 5:8");
    assertThat(packets.seen.leaked).isZero();
  }

  @Test
  void aPoolThatRunsDryLeavesThePacketAlone() {
    Packets packets = new Packets(1000, 2, Refusals.at(2));
    SimulatedMbuf packet = packets.packet(0x1000, 500, 0x2000, 500, 0x3000, 500);

    assertThat(packets.gen(packet, 1, true)).isEqualTo("0");
    assertThat(packets.gen(packets.packet(0x1000, 1, 0x2000, 500, 0x3000, 600), 2, true))
        .isEqualTo("2[0x4000000100000800 +0x1f5][0x100003000 +0x258]");
    assertThat(packets.gen(packet, 2, true)).isEqualTo("0");
    assertThat(packets.seen.poolRefusals).isEqualTo(1);
    assertThat(packets.chain(packet)).isEqualTo("0:500 1:500 2:500");
    assertThat(packets.bytes(packet))
        .isEqualTo("[0x100001000 +0x1f4][0x100002000 +0x1f4][0x100003000 +0x1f4]");
    assertThat(packets.seen.leaked).isZero();
    assertThat(packets.seen.wrongFrees).isZero();
  }

  @Test
  void everythingTakenGoesBackWhenTheLastRequestFails() {
    Packets packets = new Packets(1000, 3, Refusals.at(3));
    SimulatedMbuf packet =
        packets.packet(0x1000, 600, 0x2000, 600, 0x3000, 600, 0x4000, 600, 0x5000, 600);

    assertThat(packets.gen(packet, 0, true)).isEqualTo("0");
    assertThat(packets.chain(packet)).isEqualTo("0:600 1:600 2:600 3:600 4:600");
    assertThat(packets.seen.leaked).isZero();
    assertThat(packets.seen.wrongFrees).isZero();
  }

  @Test
  void aRewrittenPacketIsWalkedAgainWithoutCoalescing() {
    Packets packets = new Packets(1520, 1);
    Mbuf packet = packets.packet(0x1000, 8, 0x2000, 8);
    packets.gen(packet, 0, true);

    assertThat(packets.gen(packet, 0, true)).isEqualTo("1[0x4000000100000f20 +0x10]");
    assertThat(packets.chain(packet)).isEqualTo("0:0 2:16");
    assertThat(packets.cursor.getAndResetCoalesceCount()).isEqualTo(1);
  }

  @Test
  void aHeaderThatLiesIsCoalescedByItsChain() {
    Packets packets = new Packets(1520, 1);
    SimulatedMbuf packet = packets.packet(0x1000, 8, 0x2000, 8);
    packet.setPacketLength(4000);

    assertThat(packets.gen(packet, 0, true)).isEqualTo("1[0x4000000100000f20 +0x10]");
    assertThat(packet.packetLength()).isEqualTo(4000);
  }

  @Test
  void gibibytesFailCleanly() {
    Packets packets = new Packets(1520, 6);
    Mbuf packet = packets.packet(0x1000, 1L << 33, 0x1000, -1);

    assertThat(packets.gen(packet, 0, true)).isEqualTo("0");
    assertThat(packets.gen(packet, -1, true)).isEqualTo("0");
    assertThat(packets.seen.leaked).isZero();
  }
}
