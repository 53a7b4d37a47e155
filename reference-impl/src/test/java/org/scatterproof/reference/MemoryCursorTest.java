package org.scatterproof.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.spi.CursorOutput;
import org.scatterproof.spec.spi.CursorSegmentFunction;
import org.scatterproof.spec.spi.MemoryCursor;
import org.scatterproof.spec.spi.MemoryCursorConstraints;
import org.scatterproof.spec.spi.NamedCursorOutput;
import org.scatterproof.spec.value.Direction;
import org.scatterproof.spec.value.LongHolder;
import org.scatterproof.spec.value.Unsigned;

final class MemoryCursorTest {

  private static final int CALLS = 20_000;

  private final StringBuilder list = new StringBuilder();

  private final CursorSegmentFunction recording =
      (address, length, segments, index) -> {
        list.append('[').append(Unsigned.hex(address));
        list.append(" +").append(Unsigned.hex(length)).append(']');
      };

  @Test
  void addressesThatGoOnAreOneSegmentAcrossExtents() {
    MemoryDescriptor memory = memory(0x1000, 0x1000, 0x2000, 0x800, 0x5000, 0x800);

    assertThat(gen(cursor(0x10000, 0, 1), memory, 0, 8, 0))
        .isEqualTo("2 segments, 0x2000 bytes: [0x1000 +0x1800][0x5000 +0x800]");
  }

  @Test
  void aSegmentIsCutAtItsLargestSize() {
    MemoryDescriptor memory = memory(0x1000, 0x1000, 0x2000, 0x800);

    assertThat(gen(cursor(0xc00, 0, 1), memory, 0x100, 8, 0))
        .isEqualTo("2 segments, 0x1700 bytes: [0x1100 +0xc00][0x1d00 +0xb00]");
  }

  @Test
  void theListEndsWhenTheArrayIsFull() {
    MemoryDescriptor memory = memory(0x1000, 0x1000);

    assertThat(gen(cursor(0x400, 0, 1), memory, 0, 2, 0))
        .isEqualTo("2 segments, 0x800 bytes: [0x1000 +0x400][0x1400 +0x400]");
  }

  @Test
  void theLimitOfTheCallCutsTheLastSegment() {
    MemoryDescriptor memory = memory(0x1000, 0x1000);

    assertThat(gen(cursor(0x400, 0x200, 1), memory, 0, 8, 0x500))
        .isEqualTo("2 segments, 0x500 bytes: [0x1000 +0x400][0x1400 +0x100]");
    assertThat(gen(cursor(0x400, 0x200, 1), memory, 0, 8, 0))
        .isEqualTo("1 segments, 0x200 bytes: [0x1000 +0x200]");
  }

  @Test
  void atTheEndNothingIsTransferred() {
    MemoryDescriptor memory = memory(0x1000, 0x1000);

    assertThat(gen(cursor(0x400, 0, 1), memory, 0x1000, 8, 0)).isEqualTo("0 segments, 0x0 bytes: ");
    assertThat(gen(cursor(0x400, 0, 1), memory, -1, 8, 0)).isEqualTo("0 segments, 0x0 bytes: ");
  }

  @Test
  void withoutDescriptorOrSlotTheTransferSizeIsLeftAlone() {
    assertThat(gen(cursor(0x400, 0, 1), null, 0, 8, 0)).isEqualTo("0 segments, 0x77 bytes: ");
    assertThat(gen(cursor(0x400, 0, 1), memory(0x1000, 1), 0, 0, 0))
        .isEqualTo("0 segments, 0x77 bytes: ");
  }

  @Test
  void addressZeroIsAnAddress() {
    assertThat(gen(cursor(0x10000, 0, 1), memory(0, 0x1000, 0x5000, 0x1000), 0, 8, 0))
        .isEqualTo("2 segments, 0x2000 bytes: [0x0 +0x1000][0x5000 +0x1000]");
  }

  @Test
  void noSegmentWraps() {
    assertThat(gen(cursor(0x10000, 0, 1), memory(-0x800, 0x1000), 0, 8, 0))
        .isEqualTo("2 segments, 0x1000 bytes: [0xfffffffffffff800 +0x800][0x0 +0x800]");
    assertThat(gen(cursor(0x10000, 0, 1), memory(-0x800, 0x800, 0, 0x800), 0x400, 8, 0))
        .isEqualTo("2 segments, 0xc00 bytes: [0xfffffffffffffc00 +0x400][0x0 +0x800]");
  }

  @Test
  void withoutLimitACallTransfersWhatThirtyTwoBitsCount() {
    // C7
    MemoryDescriptor memory = memory(0x1_0000_0000L, 0x2_0000_0000L);

    assertThat(gen(cursor(0x1_0000_0000L, 0, 1), memory, 0, 4, 0))
        .isEqualTo("1 segments, 0xffffffff bytes: [0x100000000 +0xffffffff]");
  }

  @Test
  void everySegmentIsAligned() {
    MemoryCursor cursor = cursor(100, 0, 64);
    MemoryDescriptor memory = memory(0x1000, 0x90, 0x2010, 0x40);

    assertThat(gen(cursor, memory, 0, 8, 0))
        .isEqualTo("2 segments, 0x90 bytes: [0x1000 +0x40][0x1040 +0x50]");
    assertThat(gen(cursor, memory, 0x90, 8, 0)).isEqualTo("0 segments, 0x0 bytes: ");
  }

  @Test
  void theSubclassesWriteAddressAndLengthInTheirOrder() {
    byte[] array = new byte[16];
    MemoryCursor big = create(NamedCursorOutput.BIG, 0x1000, 0, 1);
    MemoryCursor little = create(NamedCursorOutput.LITTLE, 0x1000, 0, 1);
    MemoryDescriptor memory = memory(0x1_0000_4f3cL, 0x5dc);

    int answer = big.genPhysicalSegments(memory, 0, ByteBuffer.wrap(array), 1, 0, null);

    assertThat(answer).isEqualTo(1);
    assertThat(HexFormat.of().formatHex(array)).isEqualTo("0000000100004f3c00000000000005dc");

    little.genPhysicalSegments(memory, 0, ByteBuffer.wrap(array), 1, 0, null);

    assertThat(HexFormat.of().formatHex(array)).isEqualTo("3c4f000001000000dc05000000000000");
    assertThat(little.genPhysicalSegments(memory, 0, null, 1, 0, null)).isZero();
  }

  @Test
  void uselessOrTooWideConstraintsGiveNoCursor() {
    assertThat(create(null, 0x1000, 0, 1)).isNull();
    assertThat(create(recording, 0, 0, 1)).isNull();
    assertThat(create(recording, 0x1000, 0x1_0000_0000L, 1)).isNull();
    assertThat(create(recording, 0x1000, 0xffff_ffffL, 1)).isNotNull();
  }

  @Test
  void aMillionExtentsAreWalkedInOneCall() {
    RunList extents = new RunList();
    for (long i = 0; i < 1_000_000; i++) {
      extents.add(i * 0x2000, 0x1000);
    }
    int[] put = {0};
    CursorSegmentFunction counting = (address, length, segments, index) -> put[0]++;
    MemoryCursor cursor = create(counting, 0x1000, 0xffff_f000L, 1);
    LongHolder transferred = new LongHolder(0);

    int answer =
        cursor.genPhysicalSegments(
            new ExtentList(extents, Direction.OUT), 0, null, 2_000_000, 0, transferred);

    assertThat(answer).isEqualTo(1_000_000).isEqualTo(put[0]);
    assertThat(transferred.value).isEqualTo(4_096_000_000L);
  }

  @Test
  void aCallAllocatesNothing() {
    MemoryCursor cursor = create(NamedCursorOutput.NATURAL, 0x1000, 0, 1);
    MemoryDescriptor memory = memory(0x1000, 0x10000, 0x20000, 0x8000);
    ByteBuffer array = ByteBuffer.allocateDirect(64 * 16);
    LongHolder transferred = new LongHolder(0);
    generateOften(cursor, memory, array, transferred); // what classes need once is allocated here

    long before = allocatedBytes();
    long measuringAlone = allocatedBytes() - before;
    before = allocatedBytes();
    generateOften(cursor, memory, array, transferred);
    long allocated = allocatedBytes() - before;

    // Measuring allocates, and not always the same; one object a call would be 16 bytes for each.
    assertThat(allocated - measuringAlone).isLessThan(CALLS);
  }

  private static void generateOften(
      MemoryCursor cursor, MemoryDescriptor memory, ByteBuffer array, LongHolder transferred) {
    for (int i = 0; i < CALLS; i++) {
      cursor.genPhysicalSegments(memory, i, array, 64, 0, transferred);
    }
  }

  private static long allocatedBytes() {
    com.sun.management.ThreadMXBean threads =
        (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
  }

  private MemoryCursor cursor(long maxSegmentSize, long maxTransferSize, long alignment) {
    return create(recording, maxSegmentSize, maxTransferSize, alignment);
  }

  private static @Nullable MemoryCursor create(
      @Nullable CursorOutput output, long maxSegmentSize, long maxTransferSize, long alignment) {
    return ReferenceMemoryCursor.create(
        new MemoryCursorConstraints(output, maxSegmentSize, maxTransferSize, alignment),
        Dma.PLATFORM);
  }

  private static MemoryDescriptor memory(long... extents) {
    RunList runs = new RunList();
    for (int i = 0; i < extents.length; i += 2) {
      runs.add(extents[i], extents[i + 1]);
    }
    return new ExtentList(runs, Direction.OUT);
  }

  private String gen(
      MemoryCursor cursor,
      @Nullable MemoryDescriptor memory,
      long position,
      int maxSegments,
      int maxTransferSize) {
    list.setLength(0);
    LongHolder transferred = new LongHolder(0x77);
    int answer =
        cursor.genPhysicalSegments(
            memory, position, null, maxSegments, maxTransferSize, transferred);
    return answer + " segments, " + transferred + " bytes: " + list;
  }
}
