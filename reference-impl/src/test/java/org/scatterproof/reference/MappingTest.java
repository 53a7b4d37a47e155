package org.scatterproof.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.spi.Mapping;
import org.scatterproof.spec.value.Direction;
import org.scatterproof.spec.value.IOReturn;

/** The system's mapper has pages of 8 KiB, and gives them from 0x400000 on. */
final class MappingTest {

  private static final DmaConstraints MAPPED = constraints(Mapping.MAPPED, 1);

  @Test
  void aRunKeepsItsPlaceInTheMappersPage() {
    CopyingDma dma = CopyingDma.mapped(MAPPED, 0x100001800L, 0x400);

    assertThat(dma.gen(0, 4)).isEqualTo("[0x401800 +0x400] offset 0x400");
  }

  @Test
  void runsThatFillPagesAreMappedTogether() {
    CopyingDma dma = CopyingDma.mapped(MAPPED, 0x3000, 0x1000, 0x100002000L, 0x800);

    assertThat(dma.gen(0, 4)).isEqualTo("[0x401000 +0x1800] offset 0x1800");
    assertThat(dma.held()).isEqualTo("0 stretches, 1 reservations");
  }

  @Test
  void otherRunsAreMappedEachOnItsOwn() {
    CopyingDma dma = CopyingDma.mapped(MAPPED, 0x3000, 0x800, 0x9000, 0x800);

    assertThat(dma.gen(0, 4)).isEqualTo("[0x401000 +0x800][0x403000 +0x800] offset 0x1000");
  }

  @Test
  void aMisalignedRangeIsMappedAsACopy() {
    CopyingDma dma = CopyingDma.mapped(constraints(Mapping.MAPPED, 4), 0x3002, 0x10, 0x9000, 0x10);

    assertThat(dma.gen(0, 4)).isEqualTo("[0x400000 +0x20] offset 0x20");
    assertThat(dma.held()).isEqualTo("1 stretches, 1 reservations");
  }

  @Test
  void completingReleasesTheDevicePages() {
    CopyingDma dma = CopyingDma.mapped(MAPPED, 0x3000, 0x800, 0x9000, 0x800);

    assertThat(IOReturn.name(dma.command.complete(true, true))).isEqualTo("Success");
    assertThat(dma.held()).isEqualTo("0 stretches, 0 reservations");
  }

  @Test
  void anUnmappedCommandLeavesTheSystemsMapperOut() {
    CopyingDma dma = CopyingDma.mapped(constraints(Mapping.UNMAPPED, 1), 0x3000, 0x800);

    assertThat(dma.gen(0, 4)).isEqualTo("[0x3000 +0x800] offset 0x800");
  }

  @Test
  void aMapperCannotBeBypassed() {
    assertThat(
            ReferenceDmaCommand.create(
                Dma.with(Dma.ACCEPTING, constraints(Mapping.BYPASSED, 1)),
                CopyingDma.mappedPlatform()))
        .isNull();
  }

  @Test
  void cachesAreFlushedAndInvalidatedWhereTheDeviceDoesNotSnoop() {
    CopyingDma dma =
        CopyingDma.prepared(
            new DmaConstraints(null, 32, 0, 0, 1, 1, 1, Mapping.NON_COHERENT, false),
            Direction.OUT_IN,
            0x3000,
            0x10,
            0x100000000L,
            0x10);
    dma.command.complete(true, true);

    assertThat(dma.log())
        .containsExactly(
            "allocate memory 4096 -> 0x10000",
            "copy memory 0x100000000 -> 0x10000 length 16",
            "flush cache 0x3000 length 16",
            "flush cache 0x10000 length 16",
            "invalidate cache 0x3000 length 16",
            "invalidate cache 0x10000 length 16",
            "copy memory 0x10000 -> 0x100000000 length 16",
            "free memory 0x10000");
  }

  private static DmaConstraints constraints(int mapping, long alignment) {
    return new DmaConstraints(null, 32, 0, 0, alignment, 1, alignment, mapping, false);
  }
}
