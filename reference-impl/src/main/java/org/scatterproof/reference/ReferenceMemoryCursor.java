package org.scatterproof.reference;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.CursorOutput;
import org.scatterproof.spec.spi.CursorSegmentFunction;
import org.scatterproof.spec.spi.MemoryCursor;
import org.scatterproof.spec.spi.MemoryCursorConstraints;
import org.scatterproof.spec.spi.NamedCursorOutput;
import org.scatterproof.spec.value.LongHolder;
import org.scatterproof.spec.value.Unsigned;

/**
 * IOMemoryCursor with its natural, big and little subclasses.
 *
 * <p>A call looks its position up, by binary search, and walks on from there. A segment is as long
 * as the addresses are consecutive, across extents, and as the limits let it be: maxSegmentSize
 * bytes, and what is left of the transfer. It looks at the extents that it covers and one more; so
 * a walk over a descriptor in short segments costs the same for each, and nothing is allocated.
 * Addresses end at 2^64: no segment wraps, and an extent that does is two.
 *
 * <p>The list ends when the array is full, the transfer limit is reached, or the descriptor ends.
 *
 * <p>An alignment holds for every segment. A segment that maxSegmentSize cuts is cut on a multiple
 * of it, so that the next one is aligned. The list ends before a byte that is not: one that begins
 * with such a byte is answered 0. The headers leave this open; it is what the word says.
 *
 * <p>Nothing is kept between calls, so no call can show in a later one, and there is no state to
 * save.
 *
 * <p>What only observation tells: a maxTransferSize of 0 is the constraint's; one that is more is
 * taken, not lowered; a limit of 0, or a maxSegmentSize above 2^32-1, is one of 2^32-1 bytes.
 */
final class ReferenceMemoryCursor implements MemoryCursor {

  /** Bytes of the longest segment and of the longest list. */
  private static final long MOST_BYTES = 0xffff_ffffL;

  private final CursorOutput output;
  private final CursorSegmentFunction function;
  private final long maxSegmentSize;
  private final long usualTransfer;
  private final long alignment;

  private ReferenceMemoryCursor(
      CursorOutput output, MemoryCursorConstraints constraints, Platform platform) {
    this.output = output;
    function = SlotFormat.functionOf(output, platform);
    maxSegmentSize = Unsigned.min(constraints.maxSegmentSize(), MOST_BYTES);
    long limit = constraints.maxTransferSize();
    usualTransfer = limit == 0 ? MOST_BYTES : limit;
    alignment = constraints.alignment();
  }

  /**
   * A cursor with these constraints; null without output function or maximum segment size, and for
   * a transfer limit above 2^32-1.
   */
  static @Nullable ReferenceMemoryCursor create(
      MemoryCursorConstraints constraints, Platform platform) {
    CursorOutput output = constraints.output();
    if (output == null
        || constraints.maxSegmentSize() == 0
        || !Unsigned.isAtMost(constraints.maxTransferSize(), MOST_BYTES)) {
      return null;
    }
    return new ReferenceMemoryCursor(output, constraints, platform);
  }

  @Override
  public int genPhysicalSegments(
      @Nullable MemoryDescriptor descriptor,
      long fromPosition,
      @Nullable ByteBuffer segments,
      int maxSegments,
      int maxTransferSize,
      @Nullable LongHolder transferSize) {
    boolean lacksArray = segments == null && output instanceof NamedCursorOutput;
    if (descriptor == null || maxSegments == 0 || lacksArray) {
      return 0;
    }
    long limit = maxTransferSize == 0 ? usualTransfer : Integer.toUnsignedLong(maxTransferSize);
    long end = fromPosition + Unsigned.min(limit, rest(descriptor, fromPosition));
    long position = fromPosition;
    int extent = Extents.at(descriptor, position);
    int count = 0;
    while (position != end && count != maxSegments) {
      long address =
          descriptor.extentAddress(extent) + (position - descriptor.extentOffset(extent));
      if (!Unsigned.isAligned(address, alignment)) {
        break;
      }
      long length = segmentLength(descriptor, extent, position, end);
      function.output(address, length, segments, count++);
      position += length;
      while (position != end && Unsigned.isAtMost(Extents.endOf(descriptor, extent), position)) {
        extent++;
      }
    }
    if (transferSize != null) {
      transferSize.value = position - fromPosition;
    }
    return count;
  }

  /** Bytes of the descriptor from a position on. */
  private static long rest(MemoryDescriptor descriptor, long position) {
    long length = descriptor.length();
    return Unsigned.isBelow(position, length) ? length - position : 0;
  }

  /**
   * Bytes of the segment that begins at a position within an extent.
   *
   * @param end position behind the last byte that the call may name
   */
  private long segmentLength(MemoryDescriptor descriptor, int extent, long position, long end) {
    long most = Unsigned.min(end - position, maxSegmentSize);
    long first = descriptor.extentAddress(extent) + (position - descriptor.extentOffset(extent));
    long whole = Extents.endOf(descriptor, extent) - position;
    int count = descriptor.extentCount();
    for (int next = extent + 1; next < count && Unsigned.isAtMost(whole, most); next++) {
      long address = descriptor.extentAddress(next);
      if (address == 0 || first + whole != address) {
        break;
      }
      whole += descriptor.extentLength(next);
    }
    if (first != 0) {
      whole = Unsigned.min(whole, -first); // as many bytes as there are up to 2^64
    }
    if (Unsigned.isAtMost(whole, most)) {
      return whole;
    }
    boolean cutBySize = most == maxSegmentSize && most != end - position;
    long excess = cutBySize ? Unsigned.excess(first + most, alignment) : 0;
    return Unsigned.isBelow(excess, most) ? most - excess : most;
  }
}
