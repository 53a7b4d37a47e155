package org.scatterproof.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.spi.Mapping;
import org.scatterproof.spec.spi.SynchronizeOptions;
import org.scatterproof.spec.value.Direction;
import org.scatterproof.spec.value.IOReturn;

/** What is copied and mapped at prepare; copies are given from 0x10000 on. */
final class CopyingTest {

  private static final DmaConstraints SHORT = constraints(32, 1);
  private static final DmaConstraints ALIGNED = constraints(64, 4);

  @Test
  void aPageBeyondTheLimitIsBouncedAtItsPlaceInThePage() {
    CopyingDma dma = CopyingDma.prepared(SHORT, Direction.OUT, 0x100000800L, 0x400);

    assertThat(dma.gen(0, 4)).isEqualTo("[0x10800 +0x400] offset 0x400");
    assertThat(dma.tag(0x10800)).isEqualTo("0x100000800");
  }

  @Test
  void bouncePagesAreRunsOfTheirOwnThoughTheyTouch() {
    CopyingDma dma = CopyingDma.prepared(SHORT, Direction.OUT, 0x100000000L, 0x2000);

    assertThat(dma.gen(0, 4)).isEqualTo("[0x10000 +0x1000][0x11000 +0x1000] offset 0x2000");
  }

  @Test
  void onlyWhatLiesBeyondTheLimitIsBounced() {
    CopyingDma dma = CopyingDma.prepared(SHORT, Direction.OUT, 0xffffff00L, 0x200);

    assertThat(dma.gen(0, 4)).isEqualTo("[0xffffff00 +0x100][0x10000 +0x100] offset 0x200");
  }

  @Test
  void twoPartsOfOnePageHaveAPageEach() {
    CopyingDma dma =
        CopyingDma.prepared(SHORT, Direction.OUT, 0x100000100L, 0x10, 0x100000200L, 0x10);

    assertThat(dma.gen(0, 4)).isEqualTo("[0x10100 +0x10][0x11200 +0x10] offset 0x20");
  }

  @Test
  void aMisalignedRangeIsCopiedWhole() {
    CopyingDma dma = CopyingDma.prepared(ALIGNED, Direction.OUT, 0x1002, 0x10, 0x3000, 0x10);

    assertThat(dma.gen(0, 4)).isEqualTo("[0x10000 +0x20] offset 0x20");
    assertThat(dma.tag(0x10010)).isEqualTo("0x3000");
  }

  @Test
  void whatTheDeviceWroteComesBackAtTheLastComplete() {
    CopyingDma dma = CopyingDma.prepared(ALIGNED, Direction.IN, 0x1002, 0x10);
    dma.command.prepare(0, 0, true, true);
    dma.write(0x10000, 0x10, 0x77770000L);

    dma.command.complete(true, true);
    assertThat(dma.tag(0x1002)).isEqualTo("0x1002");
    dma.command.complete(true, true);
    assertThat(dma.tag(0x1002)).isEqualTo("0x77770000");
    assertThat(dma.held()).isEqualTo("0 stretches, 0 reservations");
  }

  @Test
  void withoutSynchronizeNothingIsMoved() {
    CopyingDma dma = CopyingDma.command(ALIGNED, Direction.OUT_IN, 0x1002, 0x10);
    dma.command.prepare(0, 0, true, false);

    assertThat(dma.tag(0x10000)).isEqualTo("0x10000");
    dma.command.complete(true, false);
    assertThat(dma.tag(0x1002)).isEqualTo("0x1002");
  }

  @Test
  void aForcedCopyTakesOverWhatTheDeviceWroteInABouncePage() {
    CopyingDma dma = CopyingDma.prepared(SHORT, Direction.IN, 0x100000800L, 0x10);
    dma.write(0x10800, 0x10, 0x5000_0000L);

    int code = dma.command.synchronize(SynchronizeOptions.FORCE_DOUBLE_BUFFER);

    assertThat(IOReturn.name(code)).isEqualTo("Success");
    assertThat(dma.gen(0, 1)).isEqualTo("[0x11000 +0x10] offset 0x10");
    assertThat(dma.tag(0x11000)).isEqualTo("0x50000000");
    assertThat(dma.held()).isEqualTo("1 stretches, 0 reservations");
  }

  @Test
  void theCopyIsWhatGetIOMemoryDescriptorTells() {
    CopyingDma dma = CopyingDma.prepared(ALIGNED, Direction.OUT, 0x1002, 0x10);

    MemoryDescriptor copy = dma.command.getIOMemoryDescriptor();

    assertThat(copy.extentAddress(0)).isEqualTo(0x10000);
    dma.command.complete(true, true);
    assertThat(dma.command.getIOMemoryDescriptor()).isSameAs(dma.command.getMemoryDescriptor());
  }

  @Test
  void refusedMemoryLeavesNothingHeld() {
    CopyingDma dma = CopyingDma.refusing(SHORT, 2, 0x100000000L, 0x2000);

    assertThat(IOReturn.name(dma.command.prepare(0, 0, true, true))).isEqualTo("NoResources");
    assertThat(dma.held()).isEqualTo("0 stretches, 0 reservations");
    assertThat(dma.gen(0, 4)).isEqualTo("NotReady");
  }

  @Test
  void bytesAreReadAndWrittenWhereTheDeviceSeesThem() {
    CopyingDma dma = CopyingDma.prepared(ALIGNED, Direction.OUT, 0x1002, 0x10);
    dma.write(1L << 40, 0x20, 0x900);

    assertThat(dma.command.writeBytes(8, 1L << 40, 0x20)).isEqualTo(8);
    assertThat(dma.tag(0x10008)).isEqualTo("0x900");
    assertThat(dma.command.readBytes(0x10, 1L << 40, 1)).isZero();
  }

  private static DmaConstraints constraints(int bits, long alignment) {
    return new DmaConstraints(null, bits, 0, 0, alignment, 1, alignment, Mapping.MAPPED, false);
  }
}
