package org.scatterproof.spec.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scatterproof.spec.world.Runs.text;

import org.junit.jupiter.api.Test;
import org.scatterproof.spec.mbuf.ChainImage;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.segment.SegmentLog;

final class ChainReaderTest {

  private final SimulatedPlatform platform = new SimulatedPlatform(PlatformLengths.ofPage(0x1000));
  private final ChainReader reader = new ChainReader(platform);
  private final ChainImage image = new ChainImage();

  @Test
  void aMissingPacketIsNoChain() {
    reader.readChain(null, image);

    assertThat(image.isPresent()).isFalse();
  }

  @Test
  void aChainIsReadWithItsLinksPiecesAndBytes() {
    SimulatedMbuf head = platform.createMbuf(0x1800, 0x1000, 0x1000);
    SimulatedMbuf tail = platform.createMbuf(0x5000, 2, 2);
    head.makePacketHeader(0x1002);
    head.setNext(tail);
    platform.mapPage(0x2000, 0x70000);

    reader.readChain(head, image);

    assertThat(image.isPacketHeader()).isTrue();
    assertThat(image.packetLength()).isEqualTo(0x1002);
    assertThat(image.mbufCount()).isEqualTo(2);
    assertThat(image.identity(1)).isEqualTo(1);
    assertThat(image.data(1)).isEqualTo(0x5000);
    assertThat(image.segmentsNeeded(0x1000)).isEqualTo(3);
    assertThat(image.segmentsNeeded(0x400)).isEqualTo(5);
    assertThat(text(image.payload()))
        .isEqualTo("[0x100001800 +0x800][0x70000 +0x800][0x100005000 +0x2]");
    assertThat(image.isTranslated()).isTrue();
    assertThat(image.isEndless()).isFalse();
  }

  @Test
  void anUntranslatedPageIsReadAndTold() {
    SimulatedMbuf head = platform.createMbuf(0x1800, 4, 4);
    platform.unmapPage(0x1000);

    reader.readChain(head, image);

    assertThat(image.isTranslated()).isFalse();
    assertThat(text(image.payload())).isEqualTo("[0x8000000000001800 +0x4]");
  }

  @Test
  void emptyMbufsAreMbufsWithoutPieces() {
    SimulatedMbuf head = platform.createMbuf(0x1800, 0, 4);

    reader.readChain(head, image);

    assertThat(image.mbufCount()).isEqualTo(1);
    assertThat(image.nonEmptyCount()).isZero();
    assertThat(image.segmentsNeeded(1)).isZero();
  }

  @Test
  void aCircleIsEndless() {
    SimulatedMbuf head = platform.createMbuf(0x1800, 4, 4);
    SimulatedMbuf tail = platform.createMbuf(0x5000, 4, 4);
    head.setNext(tail);
    tail.setNext(head);

    reader.readChain(head, image);

    assertThat(image.isEndless()).isTrue();
    assertThat(image.mbufCount()).isEqualTo(2);
  }

  @Test
  void anMbufOfAnotherMachineEndsTheReading() {
    SimulatedMbuf head = platform.createMbuf(0x1800, 4, 4);
    head.setNext(new SimulatedPlatform(PlatformLengths.ofPage(0x1000)).createMbuf(0, 1, 1));

    reader.readChain(head, image);

    assertThat(image.isEndless()).isTrue();
    assertThat(image.mbufCount()).isEqualTo(1);
  }

  @Test
  void anMbufOfAllMemoryIsTooLongToRead() {
    SimulatedMbuf head = platform.createMbuf(0x1800, -1, 4);

    reader.readChain(head, image);

    assertThat(image.isEndless()).isTrue();
  }

  @Test
  void fourGibibytesAreRead() {
    SimulatedMbuf head = platform.createMbuf(0, (1L << 32) + 1, 4);

    reader.readChain(head, image);

    assertThat(image.isEndless()).isFalse();
    assertThat(image.total()).isEqualTo((1L << 32) + 1);
    assertThat(text(image.payload())).isEqualTo("[0x100000000 +0x100000001]");
  }

  @Test
  void aListIsReadAsADeviceReadsIt() {
    platform.memory().write(0x70000, 2, 0x99);
    SegmentLog list = new SegmentLog();
    list.clear(3);
    list.slot(0, 0x70001, 2);
    list.slot(2, 0x1000, 1);
    RunList view = new RunList();

    reader.readList(list, 3, view);

    assertThat(text(view)).isEqualTo("[0x9a +0x1][0x70002 +0x1][0x1000 +0x1]");
  }
}
