package org.scatterproof.faults.plain;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.CursorSegmentFunction;
import org.scatterproof.spec.spi.MemoryCursor;
import org.scatterproof.spec.spi.MemoryCursorConstraints;
import org.scatterproof.spec.spi.NamedCursorOutput;
import org.scatterproof.spec.value.LongHolder;
import org.scatterproof.spec.value.Unsigned;

/**
 * A memory cursor that looks every segment up from the beginning: where its first byte lives, and
 * how far the addresses go on. It keeps nothing between calls. A segment off the alignment ends the
 * list.
 */
public class PlainMemoryCursor implements MemoryCursor {

  /** The largest number of 32 bits: what a limit of 0 stands for. */
  protected static final long UNLIMITED = 0xffff_ffffL;

  private final MemoryCursorConstraints constraints;
  private final Platform platform;

  public PlainMemoryCursor(MemoryCursorConstraints constraints, Platform platform) {
    this.constraints = constraints;
    this.platform = platform;
  }

  @Override
  public final int genPhysicalSegments(
      @Nullable MemoryDescriptor descriptor,
      long fromPosition,
      @Nullable ByteBuffer segments,
      int maxSegments,
      int maxTransferSize,
      @Nullable LongHolder transferSize) {
    return generate(
        new Request(
            descriptor, fromPosition, segments, maxSegments, maxTransferSize, transferSize));
  }

  /** The arguments of a call. */
  protected record Request(
      @Nullable MemoryDescriptor descriptor,
      long fromPosition,
      @Nullable ByteBuffer segments,
      int maxSegments,
      int maxTransferSize,
      @Nullable LongHolder transferSize) {

    /** The same for another descriptor. */
    public Request of(@Nullable MemoryDescriptor other) {
      return new Request(other, fromPosition, segments, maxSegments, maxTransferSize, transferSize);
    }

    /** Whether the position is that of a byte of the descriptor. */
    public boolean isInside() {
      return descriptor != null && Unsigned.isBelow(fromPosition, descriptor.length());
    }
  }

  /** Generates the list, and answers its segments. */
  protected int generate(Request asked) {
    MemoryDescriptor descriptor = asked.descriptor();
    boolean nowhereToWrite =
        asked.segments() == null && constraints.output() instanceof NamedCursorOutput;
    if (descriptor == null || asked.maxSegments() == 0 || nowhereToWrite) {
      return 0;
    }
    long limit = limit(asked.maxTransferSize());
    long begin = position(descriptor, asked.fromPosition());
    long moved = 0;
    int count = 0;
    while (hasSlot(count, asked.maxSegments())
        && Unsigned.isBelow(moved, limit)
        && Unsigned.isBelow(begin + moved, descriptor.length())) {
      long address = address(descriptor, begin + moved);
      if (!isAligned(address)) {
        break;
      }
      long length = segmentLength(descriptor, begin + moved, limit - moved);
      output(address, length, asked.segments(), count++);
      moved += length;
    }
    tell(asked.transferSize(), count, moved);
    return count;
  }

  /** Most bytes of one list: those that the call allows, or the constraints for 0. */
  protected long limit(int maxTransferSize) {
    if (maxTransferSize != 0) {
      return Integer.toUnsignedLong(maxTransferSize);
    }
    return constraints.maxTransferSize() == 0 ? UNLIMITED : constraints.maxTransferSize();
  }

  /** The position that a list begins with. */
  protected long position(MemoryDescriptor descriptor, long fromPosition) {
    return fromPosition;
  }

  /** Whether the array has a slot for one more segment. */
  protected boolean hasSlot(int count, int maxSegments) {
    return Integer.compareUnsigned(count, maxSegments) < 0;
  }

  /** Where a byte lives. */
  protected long address(MemoryDescriptor descriptor, long position) {
    int extent = extentAt(descriptor, position);
    return descriptor.extentAddress(extent) + (position - descriptor.extentOffset(extent));
  }

  /** Whether a segment may begin at an address. */
  protected boolean isAligned(long address) {
    return Unsigned.isAligned(address, constraints.alignment());
  }

  /** Bytes of the segment that begins at a position, when the transfer has so many left. */
  protected long segmentLength(MemoryDescriptor descriptor, long position, long left) {
    long run = runLength(descriptor, position, Unsigned.min(left, maxSegmentSize()));
    if (Unsigned.isAtMost(run, maxSegmentSize()) || !Unsigned.isBelow(maxSegmentSize(), left)) {
      return Unsigned.min(run, left);
    }
    long end = address(descriptor, position) + maxSegmentSize();
    long excess = Unsigned.excess(end, constraints.alignment());
    return Unsigned.isBelow(excess, maxSegmentSize())
        ? maxSegmentSize() - excess
        : maxSegmentSize();
  }

  /** Bytes from a position on at consecutive addresses; counted until they are more than most. */
  protected long runLength(MemoryDescriptor descriptor, long position, long most) {
    long first = address(descriptor, position);
    int extent = extentAt(descriptor, position);
    long end = descriptor.extentOffset(extent) + descriptor.extentLength(extent);
    while (extent + 1 < descriptor.extentCount()
        && Unsigned.isAtMost(end - position, most)
        && joins(first + (end - position), descriptor.extentAddress(extent + 1))) {
      extent++;
      end += descriptor.extentLength(extent);
    }
    return beforeTheTop(first, end - position);
  }

  /** Whether a segment that ends before an address may go on in an extent that begins at one. */
  protected boolean joins(long end, long next) {
    return end == next && next != 0;
  }

  /** As many of the bytes from an address on as lie below 2^64. */
  protected long beforeTheTop(long address, long length) {
    return address == 0 ? length : Unsigned.min(length, -address);
  }

  /** The greatest length of a segment. */
  protected long maxSegmentSize() {
    return Unsigned.min(constraints.maxSegmentSize(), UNLIMITED);
  }

  /** Puts a segment into a slot. */
  protected void output(long address, long length, @Nullable ByteBuffer segments, int slot) {
    if (constraints.output() instanceof CursorSegmentFunction function) {
      function.output(address, length, segments, slot);
    } else if (constraints.output() instanceof NamedCursorOutput named && segments != null) {
      write(named, address, length, segments, slot);
    }
  }

  /** Writes a slot in a named format. */
  protected void write(
      NamedCursorOutput named, long address, long length, ByteBuffer segments, int slot) {
    PlainWords.writeSlot(segments, slot, named, platform, address, length);
  }

  /** Tells the caller who wants to know how many bytes a list of so many segments has. */
  protected void tell(@Nullable LongHolder transferSize, int count, long moved) {
    if (transferSize != null) {
      transferSize.value = moved;
    }
  }

  /** The extent that holds a byte; the last one for a position past the end. */
  protected static int extentAt(MemoryDescriptor descriptor, long position) {
    int low = 0;
    int high = descriptor.extentCount() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (Unsigned.isAtMost(descriptor.extentOffset(middle), position)) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  protected final MemoryCursorConstraints constraints() {
    return constraints;
  }

  protected final Platform platform() {
    return platform;
  }
}
