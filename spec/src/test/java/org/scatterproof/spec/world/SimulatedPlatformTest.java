package org.scatterproof.spec.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.scatterproof.spec.world.Runs.text;

import org.junit.jupiter.api.Test;
import org.scatterproof.spec.mbuf.MbufObservation;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.segment.RunList;

final class SimulatedPlatformTest {

  private static final PlatformLengths LENGTHS = PlatformLengths.ofPage(0x1000);

  private final SimulatedPlatform platform = new SimulatedPlatform(LENGTHS);
  private final MbufObservation seen = new MbufObservation();

  @Test
  void anUnlistedPageLiesAboveItsVirtualAddress() {
    assertThat(platform.isTranslated(0x1234)).isTrue();
    assertThat(platform.translate(0x1234)).isEqualTo(0x1_0000_1234L);
  }

  @Test
  void aListedPageLiesWhereItIsListed() {
    platform.mapPage(0x1000, 0);

    assertThat(platform.isTranslated(0x1ffc)).isTrue();
    assertThat(platform.translate(0x1ffc)).isEqualTo(0xffc);
    assertThat(platform.translate(0x2000)).isEqualTo(0x1_0000_2000L);
  }

  @Test
  void anUntranslatedPageHasNoAddressToTell() {
    platform.unmapPage(0x1000);

    assertThat(platform.isTranslated(0x1800)).isFalse();
    assertThat(platform.translate(0x1800)).isZero();
  }

  @Test
  void aCopyCrossesPagesOnBothSides() {
    platform.mapPage(0x1000, 0x70000);
    platform.mapPage(0x2000, 0x50000);

    platform.copy(0x1ffe, 0x9fff, 4);

    assertThat(tags(0x1_0000_9fffL, 4)).isEqualTo("[0x70ffe +0x2][0x50000 +0x2]");
  }

  @Test
  void theProcessorReachesUntranslatedBytes() {
    platform.unmapPage(0x1000);

    platform.copy(0x1004, 0x9000, 2);

    assertThat(tags(0x1_0000_9000L, 2)).isEqualTo("[0x8000000000001004 +0x2]");
  }

  @Test
  void aCopyOfTerabytesIsCheap() {
    platform.copy(0x1000, 1L << 50, 1L << 45);

    assertThat(tags((1L << 50) + (1L << 32), 1L << 45)).isEqualTo("[0x100001000 +0x200000000000]");
  }

  @Test
  void aSmallRequestGetsASmallMbuf() {
    Mbuf mbuf = platform.allocateMbuf(224);

    assertThat(mbuf.capacity()).isEqualTo(224);
    assertThat(mbuf.length()).isZero();
    assertThat(mbuf.isPacketHeader()).isFalse();
    assertThat(mbuf.next()).isNull();
  }

  @Test
  void aLargerRequestGetsAClusterInsideOneTranslatedPage() {
    Mbuf mbuf = platform.allocateMbuf(225);

    assertThat(mbuf.capacity()).isEqualTo(2048);
    assertThat(mbuf.data()).isEqualTo(0x4000_0000_0000_0800L);
    assertThat(platform.translate(mbuf.data())).isEqualTo(0x4000_0001_0000_0800L);
  }

  @Test
  void aClusterLongerThanAPageBeginsWithOne() {
    PlatformLengths lengths = new PlatformLengths(0x800, 0xc00, 224, false);

    Mbuf mbuf = new SimulatedPlatform(lengths).allocateMbuf(225);

    assertThat(mbuf.data()).isEqualTo(0x4000_0000_0000_0000L);
    assertThat(mbuf.capacity()).isEqualTo(0xc00);
  }

  @Test
  void aRequestBeyondAClusterIsAnsweredNoneAndIsNoRefusal() {
    platform.beginCall();
    Mbuf mbuf = platform.allocateMbuf(2049);
    platform.endCall(seen);

    assertThat(mbuf).isNull();
    assertThat(seen.poolRefusals).isZero();
  }

  @Test
  void thePoolRefusesTheRequestsThatItIsToldTo() {
    SimulatedPlatform failing = new SimulatedPlatform(LENGTHS, Refusals.at(2));
    failing.beginCall();

    assertThat(failing.allocateMbuf(1)).isNotNull();
    assertThat(failing.allocateMbuf(1)).isNull();
    assertThat(failing.allocateMbuf(1)).isNotNull();
    failing.endCall(seen);
    assertThat(seen.poolRefusals).isEqualTo(1);
  }

  @Test
  void aPoolThatRefusesAllRefusesEveryRequest() {
    SimulatedPlatform failing = new SimulatedPlatform(LENGTHS, Refusals.all());

    assertThat(failing.allocateMbuf(1)).isNull();
    assertThat(failing.allocateMbuf(1)).isNull();
  }

  @Test
  void anMbufThatNobodyHoldsIsLeaked() {
    platform.beginCall();
    platform.allocateMbuf(1);
    platform.endCall(seen);

    assertThat(seen.leaked).isEqualTo(1);
  }

  @Test
  void anMbufThatWasGivenBackOrHungIntoAChainIsNotLeaked() {
    SimulatedMbuf head = platform.createMbuf(0x1000, 4, 4);
    platform.addChain(head);
    platform.beginCall();
    head.setNext(platform.allocateMbuf(1));
    platform.freeMbuf(platform.allocateMbuf(1));
    platform.endCall(seen);

    assertThat(seen.leaked).isZero();
    assertThat(seen.wrongFrees).isZero();
  }

  @Test
  void aCallersMbufThatIsUnlinkedAndKeptIsLeaked() {
    SimulatedMbuf head = platform.createMbuf(0x1000, 4, 4);
    head.setNext(platform.createMbuf(0x2000, 4, 4));
    platform.addChain(head);
    platform.beginCall();
    head.setNext(null);
    platform.endCall(seen);

    assertThat(seen.leaked).isEqualTo(1);
  }

  @Test
  void givingBackTwiceOrAnothersMbufIsWrong() {
    Mbuf foreign = new SimulatedPlatform(LENGTHS).allocateMbuf(1);
    platform.beginCall();
    Mbuf own = platform.allocateMbuf(1);
    platform.freeMbuf(own);
    platform.freeMbuf(own);
    platform.freeMbuf(foreign);
    platform.endCall(seen);

    assertThat(seen.wrongFrees).isEqualTo(2);
  }

  @Test
  void anMbufThatWasGivenBackButIsStillLinkedIsFreedInUse() {
    SimulatedMbuf head = platform.createMbuf(0x1000, 4, 4);
    SimulatedMbuf tail = platform.createMbuf(0x2000, 4, 4);
    head.setNext(tail);
    platform.addChain(head);
    platform.beginCall();
    platform.freeMbuf(tail);
    platform.endCall(seen);

    assertThat(seen.freedInUse).isEqualTo(1);
  }

  @Test
  void accountingEndsOnAChainThatRunsInACircle() {
    SimulatedMbuf head = platform.createMbuf(0x1000, 4, 4);
    head.setNext(head);
    platform.addChain(head);
    platform.beginCall();
    platform.endCall(seen);

    assertThat(seen.leaked).isZero();
  }

  @Test
  void copyingIntoAnMbufOfTheCallTouchesNothingInnocent() {
    platform.beginCall();
    platform.copy(0x1000, platform.allocateMbuf(2048).data(), 2048);
    platform.endCall(seen);

    assertThat(seen.innocentTouched).isFalse();
  }

  @Test
  void copyingAByteTooMuchTouchesInnocentMemory() {
    platform.beginCall();
    platform.copy(0x1000, platform.allocateMbuf(2048).data(), 2049);
    platform.endCall(seen);

    assertThat(seen.innocentTouched).isTrue();
  }

  @Test
  void anMbufOfAnEarlierCallIsInnocent() {
    Mbuf mbuf = platform.allocateMbuf(16);
    platform.beginCall();
    platform.copy(0x1000, mbuf.data(), 1);
    platform.endCall(seen);

    assertThat(seen.innocentTouched).isTrue();
  }

  @Test
  void copyingNothingTouchesNothing() {
    platform.beginCall();
    platform.copy(0x1000, 0x2000, 0);
    platform.endCall(seen);

    assertThat(seen.innocentTouched).isFalse();
  }

  @Test
  void theLogTellsWhatHappenedInOrder() {
    Mbuf mbuf = platform.allocateMbuf(16);
    platform.copy(0x1000, 0x2000, 3);
    platform.allocateMbuf(4096);
    platform.freeMbuf(mbuf);
    platform.freeMbuf(mbuf);

    assertThat(platform.log().kept()).isEqualTo(5);
    assertThat(platform.log().line(0)).isEqualTo("allocate 16 -> mbuf 0");
    assertThat(platform.log().line(1)).isEqualTo("copy 0x1000 -> 0x2000 length 3");
    assertThat(platform.log().line(2)).isEqualTo("allocate 4096 -> none");
    assertThat(platform.log().line(3)).isEqualTo("free mbuf 0");
    assertThat(platform.log().line(4)).isEqualTo("free mbuf 0 again");
  }

  @Test
  void thePoolsStorageIsNobodyElses() {
    assertThatThrownBy(() -> platform.createMbuf(0x4000_0000_0000_0000L, 1, 1))
        .hasMessage("virtual address 0x4000000000000000 lies in the storage of the mbuf pool");
    assertThatThrownBy(() -> platform.mapPage(0x4000_0000_0000_1000L, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private String tags(long address, long length) {
    RunList list = new RunList();
    platform.memory().readTags(address, length, list);
    return text(list);
  }
}
