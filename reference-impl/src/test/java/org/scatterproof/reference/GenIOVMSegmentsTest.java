package org.scatterproof.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scatterproof.reference.Dma.FREE;
import static org.scatterproof.reference.Dma.constraints;
import static org.scatterproof.reference.Dma.prepared;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scatterproof.spec.spi.DmaCommand;
import org.scatterproof.spec.spi.DmaSegmentFunction;
import org.scatterproof.spec.value.IOReturn;
import org.scatterproof.spec.value.IntHolder;
import org.scatterproof.spec.value.LongHolder;

/** How the list is cut. Names in brackets are those of observed vectors. */
final class GenIOVMSegmentsTest {

  @Test
  void scatteredExtentsAreOneSegmentEach() {
    Dma dma = prepared(FREE, 0x10000, 0x1000, 0x5000, 0x800);

    assertThat(dma.gen(0, 8)).isEqualTo("[0x10000 +0x1000][0x5000 +0x800] offset 0x1800");
  }

  @Test
  void adjacentExtentsMerge() {
    Dma dma = prepared(FREE, 0x10000, 0x1000, 0x11000, 0x1000, 0x12000, 1);

    assertThat(dma.gen(1, 8)).isEqualTo("[0x10001 +0x2000] offset 0x2001");
  }

  @Test
  void aFullArrayEndsTheList() {
    Dma dma = prepared(FREE, 0x10000, 0x1000, 0x5000, 0x1000, 0x9000, 0x1000);

    assertThat(dma.gen(0, 2)).isEqualTo("[0x10000 +0x1000][0x5000 +0x1000] offset 0x2000");
    assertThat(dma.gen(0x2000, 2)).isEqualTo("[0x9000 +0x1000] offset 0x3000");
    assertThat(dma.gen(0x3000, 2)).isEqualTo("Overrun");
  }

  @Test
  void anyOffsetIsAnswered() {
    Dma dma = prepared(FREE, 0x10000, 0x1000, 0x5000, 0x1000, 0x9000, 0x1000);

    assertThat(dma.gen(0x2ffc, 1)).isEqualTo("[0x9ffc +0x4] offset 0x3000");
    assertThat(dma.gen(0x1004, 1)).isEqualTo("[0x5004 +0xffc] offset 0x2000");
    assertThat(dma.gen(0, 1)).isEqualTo("[0x10000 +0x1000] offset 0x1000");
  }

  @Test
  void theOffsetIsRelativeToThePreparedRange() {
    Dma dma = Dma.command(FREE);
    dma.set(Dma.descriptor(0x10000, 0x1000, 0x5000, 0x1000), false);
    dma.prepare(0x800, 0x1000);

    assertThat(dma.gen(0x400, 8)).isEqualTo("[0x10c00 +0x400][0x5000 +0x800] offset 0x1000");
    assertThat(dma.gen(0x1000, 8)).isEqualTo("Overrun");
  }

  @Test
  void aLongRunIsCutToTheMaximum() {
    Dma dma = prepared(constraints(64, 0x600, 1, 1, 0), 0x10000, 0x1000);

    assertThat(dma.gen(0, 8))
        .isEqualTo("[0x10000 +0x600][0x10600 +0x600][0x10c00 +0x400] offset 0x1000");
  }

  @Test
  void aCutFallsOnTheInternalAlignment() {
    // T11-7900
    Dma dma =
        prepared(constraints(64, 0x200, 1, 1, 0x200), 0x100000064L, 0xf9c, 0x100002000L, 0x64);

    assertThat(dma.gen(0x10, 1)).isEqualTo("[0x100000074 +0x18c] offset 0x19c");
    assertThat(dma.gen(0x200, 1)).isEqualTo("[0x100000264 +0x19c] offset 0x39c");
  }

  @Test
  void aRoundingThatWouldLeaveNothingIsLeftOut() {
    Dma dma = prepared(constraints(64, 0x100, 1, 1, 0x1000), 0x10010, 0x200);

    assertThat(dma.gen(0, 1)).isEqualTo("[0x10010 +0x100] offset 0x100");
  }

  @Test
  void theMaximumIsRoundedToTheLengthAlignment() {
    Dma dma = prepared(constraints(64, 7, 2, 4, 0), 0x10000, 0x10);

    assertThat(dma.gen(0, 8))
        .isEqualTo("[0x10000 +0x4][0x10004 +0x4][0x10008 +0x4][0x1000c +0x4] offset 0x10");
  }

  @Test
  void anEndOfARunIsNoCut() {
    Dma dma = prepared(constraints(64, 0x1000, 1, 1, 0x1000), 0x10000, 0x800, 0x20000, 0x800);

    assertThat(dma.gen(0, 8)).isEqualTo("[0x10000 +0x800][0x20000 +0x800] offset 0x1000");
  }

  @Test
  void aStartOffTheAlignmentIsRefused() {
    Dma dma = prepared(constraints(64, 0, 0x10, 1, 0), 0x10008, 0x100);

    assertThat(dma.gen(0, 8)).isEqualTo("NotAligned");
    assertThat(dma.gen(8, 8)).isEqualTo("[0x10010 +0xf8] offset 0x100");
  }

  @Test
  void onlyTheFirstSegmentOfACallIsHeldToTheAlignment() {
    Dma dma = prepared(constraints(64, 0, 0x1000, 1, 1), 0x10000, 0x100, 0x20008, 0x100);

    assertThat(dma.gen(0, 8)).isEqualTo("[0x10000 +0x100][0x20008 +0x100] offset 0x200");
    assertThat(dma.gen(0x100, 8)).isEqualTo("NotAligned");
  }

  @Test
  void aRestOffTheLengthAlignmentIsRefused() {
    Dma dma = prepared(constraints(64, 0, 1, 4, 1), 0x10000, 0x102, 0x20000, 0x102);

    assertThat(dma.gen(0, 1)).isEqualTo("[0x10000 +0x100] offset 0x100");
    assertThat(dma.gen(0, 2)).isEqualTo("NotAligned");
    assertThat(dma.gen(0x100, 1)).isEqualTo("NotAligned");
  }

  @Test
  void memoryThatEndsAtTheLimitIsReachable() {
    Dma dma = prepared(constraints(32, 0, 1, 1, 0), 0xfffff000L, 0x1000);

    assertThat(dma.gen(0, 1)).isEqualTo("[0xfffff000 +0x1000] offset 0x1000");
  }

  @Test
  void memoryThatReachesBeyondTheLimitIsRefusedWhole() {
    Dma dma = prepared(constraints(32, 0x800, 1, 1, 0), 0xfffff000L, 0x1001);

    assertThat(dma.gen(0, 1)).isEqualTo("MessageTooLarge");
  }

  @Test
  void aCallThatFailsMidwayFailsWholeAndTheNextOneGoesOn() {
    Dma dma = prepared(constraints(32, 0, 1, 1, 0), 0x1000, 0x1000, 0x100000000L, 0x1000);

    assertThat(dma.gen(0, 8)).isEqualTo("MessageTooLarge");
    assertThat(dma.gen(0, 1)).isEqualTo("[0x1000 +0x1000] offset 0x1000");
  }

  @Test
  void theLastByteOfTheAddressSpaceIsReachable() {
    Dma dma = prepared(FREE, -0x1000, 0x1000, 0, 0x1000);

    assertThat(dma.gen(0, 8)).isEqualTo("[0xfffffffffffff000 +0x1000][0x0 +0x1000] offset 0x2000");
  }

  @Test
  void anExtentThatWrapsIsTwoSegments() {
    Dma dma = prepared(FREE, 0x70000, 0x10, -0x1000, 0x2000, 0x1000, 0x10);

    assertThat(dma.gen(0, 8))
        .isEqualTo("[0x70000 +0x10][0xfffffffffffff000 +0x1000][0x0 +0x1010] offset 0x2020");
    assertThat(dma.gen(0x1410, 8)).isEqualTo("[0x400 +0xc10] offset 0x2020");
  }

  @Test
  void extentsMayRepeatAndStandAtAddressZero() {
    Dma dma = prepared(FREE, 0, 0x1000, 0x5000, 0x1000, 0, 0x1000);

    assertThat(dma.gen(0, 8)).isEqualTo("[0x0 +0x1000][0x5000 +0x1000][0x0 +0x1000] offset 0x3000");
  }

  @Test
  void lengthsMayFillSixtyFourBits() {
    Dma dma = prepared(FREE, 0, -1);

    assertThat(dma.gen(-2, 8)).isEqualTo("[0xfffffffffffffffe +0x1] offset 0xffffffffffffffff");
    assertThat(dma.gen(0, 8)).isEqualTo("[0x0 +0xffffffffffffffff] offset 0xffffffffffffffff");
    assertThat(dma.gen(-1, 8)).isEqualTo("Overrun");
  }

  @Test
  void argumentsAreAskedInOrder() {
    Dma dma = prepared(FREE, 0x1000, 0x1000);
    LongHolder beyond = new LongHolder(0x1000);

    assertThat(gen(dma, null, new IntHolder(1))).isEqualTo("BadArgument");
    assertThat(gen(dma, beyond, null)).isEqualTo("BadArgument");
    assertThat(gen(dma, beyond, new IntHolder(0))).isEqualTo("BadArgument");
    assertThat(gen(dma, beyond, new IntHolder(1))).isEqualTo("Overrun");
    dma.complete();
    assertThat(gen(dma, null, null)).isEqualTo("NotReady");
  }

  @Test
  void theFunctionReceivesTheCommandTheArrayAndEveryIndexOnce() {
    List<Object> received = new ArrayList<>();
    DmaSegmentFunction function =
        (target, address, length, segments, index) ->
            received.add(target) && received.add(segments) && received.add(index);
    DmaCommand command = ReferenceDmaCommand.create(Dma.with(function, FREE), Dma.PLATFORM);
    command.setMemoryDescriptor(Dma.descriptor(0x1000, 1, 0x5000, 1), true);
    ByteBuffer array = ByteBuffer.allocate(1);

    command.genIOVMSegments(new LongHolder(0), array, new IntHolder(5));

    assertThat(received).containsExactly(command, array, 0, command, array, 1);
  }

  @Test
  void aRefusedSegmentFailsTheCall() {
    DmaSegmentFunction function = (target, address, length, segments, index) -> index != 1;
    DmaCommand command = ReferenceDmaCommand.create(Dma.with(function, FREE), Dma.PLATFORM);
    command.setMemoryDescriptor(Dma.descriptor(0x1000, 1, 0x5000, 1), true);
    LongHolder offset = new LongHolder(0);
    IntHolder count = new IntHolder(2);

    int code = command.genIOVMSegments(offset, ByteBuffer.allocate(1), count);

    assertThat(IOReturn.name(code)).isEqualTo("MessageTooLarge");
    assertThat(offset.value).isZero();
    assertThat(count.value).isEqualTo(2);
  }

  private static String gen(Dma dma, LongHolder offset, IntHolder count) {
    return IOReturn.name(dma.command.genIOVMSegments(offset, ByteBuffer.allocate(1), count));
  }
}
