package org.scatterproof.stress.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.value.LongHolder;

final class AloneTest {

  private final Alone alone = Alone.ofPackets(Lane.FIRST, () -> list(physical(Lane.FIRST), 40));

  @Test
  void theSameListIsTheOneAlone() {
    assertThat(alone.wordOf(list(physical(Lane.FIRST), 40))).isEqualTo("alone");
  }

  @Test
  void ownBytesInAnotherListDiffer() {
    assertThat(alone.wordOf(list(physical(Lane.FIRST), 39))).isEqualTo("differs");
  }

  @Test
  void bytesOfTheOtherPacketAreToldApart() {
    assertThat(alone.wordOf(list(physical(Lane.SECOND), 48))).isEqualTo("other's");
  }

  @Test
  void oneByteBehindAnMbufIsElsewhere() {
    assertThat(alone.wordOf(list(physical(Lane.FIRST), 41))).isEqualTo("elsewhere");
    assertThat(alone.wordOf(list(physical(Lane.SECOND), 49))).isEqualTo("elsewhere");
    assertThat(alone.wordOf(list(0, 1))).isEqualTo("elsewhere");
    assertThat(alone.wordOf(list(physical(Lane.FIRST), 0))).isEqualTo("elsewhere");
  }

  @Test
  void whatIsNoListIsCalledByItsName() {
    assertThat(alone.wordOf(Told.list(new Slots(1), 0))).isEqualTo("nothing");
    assertThat(alone.wordOf(Told.thrown(new NullPointerException())))
        .isEqualTo("threw NullPointerException");
    assertThat(alone.wordOf(Told.thrown(new NoEnd()))).isEqualTo("no end");
  }

  @Test
  void aDescriptorHoldsItsExtentsAndNotTheGaps() {
    StressDescriptor memory = new StressDescriptor();
    long first = memory.extentAddress(0);

    assertThat(memory.holds(first, 0x1000)).isTrue();
    assertThat(memory.holds(first, 0x1001)).isFalse();
    assertThat(memory.holds(first - 1, 1)).isFalse();
    assertThat(memory.holds(first + 0xfff, 1)).isTrue();
  }

  @Test
  void placesAreCountedBySegments() {
    StressDescriptor memory = new StressDescriptor();
    StressPlatform platform = new StressPlatform();

    Places places = Places.of(Transfer.prepared(platform, memory), memory);

    assertThat(places.wordOf(Transfer.next(Transfer.prepared(platform, memory), new LongHolder(0))))
        .isEqualTo("first");
    assertThat(places.segmentsUpTo(0)).isEqualTo("0");
    assertThat(places.segmentsUpTo(0x1000)).isEqualTo("1");
    assertThat(places.segmentsUpTo(0x1001)).isEqualTo("between");
  }

  @Test
  void whatBothFreeIsFreedTwice() {
    StressPlatform platform = new StressPlatform();
    Mbuf mbuf = platform.allocateMbuf(100);

    Lane.FIRST.enter();
    platform.freeMbuf(mbuf);
    assertThat(platform.freedTwice()).isZero();
    Lane.SECOND.enter();
    platform.freeMbuf(mbuf);
    Lane.FIRST.enter();

    assertThat(platform.freedTwice()).isEqualTo(1);
  }

  /** Where the first mbuf of an actor's packet lies. */
  private static long physical(Lane lane) {
    return lane.packets() + 0x40 + StressPlatform.PHYSICAL;
  }

  private static Told list(long address, long length) {
    Slots slots = new Slots(1);
    Slots.OF_CURSOR.output(address, length, slots.bytes(), 0);
    return Told.list(slots, 1);
  }
}
