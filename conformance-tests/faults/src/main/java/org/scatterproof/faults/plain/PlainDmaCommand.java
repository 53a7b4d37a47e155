package org.scatterproof.faults.plain;

import java.nio.ByteBuffer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.DmaSegmentFunction;
import org.scatterproof.spec.spi.NamedDmaOutput;
import org.scatterproof.spec.value.IOReturn;
import org.scatterproof.spec.value.IntHolder;
import org.scatterproof.spec.value.LongHolder;
import org.scatterproof.spec.value.Unsigned;

/**
 * A command over memory that is never copied. It remembers nothing from one call to the next: every
 * segment is looked for anew, so there is no state that could be stale.
 *
 * <p>A position is an offset within the descriptor. A segment begins where a byte lives and is cut
 * from the bytes that follow it consecutively, across extents, up to the end of the prepared range:
 * at maxSegmentSize, then down to a multiple of alignmentLength, then, if it is cut at all, so that
 * the next one begins on the internal alignment; a step that would leave nothing is left out.
 */
public class PlainDmaCommand extends PlainDmaLifecycle {

  /** A command without constraints. */
  public PlainDmaCommand(Platform platform) {
    super(platform);
  }

  @Override
  public int genIOVMSegments(
      @Nullable LongHolder offset, @Nullable ByteBuffer segments, @Nullable IntHolder numSegments) {
    if (getMemoryDescriptor() == null) {
      return IOReturn.BAD_ARGUMENT;
    }
    if (!isPrepared()) {
      return IOReturn.NOT_READY;
    }
    if (offset == null || numSegments == null || (segments == null && !handsOnMissingArray())) {
      return IOReturn.BAD_ARGUMENT;
    }
    if (numSegments.value == 0) {
      return IOReturn.BAD_ARGUMENT;
    }
    if (isPastEnd(offset.value)) {
      return IOReturn.OVERRUN;
    }
    return generate(offset, segments, numSegments);
  }

  /** Fills the array from an offset inside the prepared range on; there is at least one slot. */
  protected int generate(LongHolder offset, @Nullable ByteBuffer segments, IntHolder numSegments) {
    long from = positionOf(offset.value);
    long position = from;
    int count = 0;
    while (hasRoom(count, numSegments.value) && Unsigned.isBelow(position, endOfList(from))) {
      long address = addressOf(position);
      long available = Unsigned.min(runFrom(position), endOfList(from) - position);
      long length = cut(address, available);
      int code = check(count, address, length, available);
      if (code == IOReturn.SUCCESS && !output(address, length, segments, count)) {
        code = IOReturn.MESSAGE_TOO_LARGE;
      }
      if (code != IOReturn.SUCCESS) {
        return failed(code, offset, numSegments, position - from, count);
      }
      position += length;
      count++;
    }
    offset.value += position - from;
    numSegments.value = count;
    return IOReturn.SUCCESS;
  }

  /** Whether a missing array is for the segment function to deal with. */
  protected boolean handsOnMissingArray() {
    return false;
  }

  /** Whether no byte of the prepared range is left at an offset. */
  protected boolean isPastEnd(long offset) {
    return !Unsigned.isBelow(offset, preparedLength());
  }

  /** Where in the descriptor a call begins. */
  protected long positionOf(long offset) {
    return preparedOffset() + offset;
  }

  /** Position after the last byte that a list from {@code from} on may name. */
  protected long endOfList(long from) {
    return preparedOffset() + preparedLength();
  }

  /** Whether one more segment fits the array; both numbers unsigned. */
  protected boolean hasRoom(int count, int capacity) {
    return Integer.compareUnsigned(count, capacity) < 0;
  }

  /** Where the byte at a position lives. */
  protected long addressOf(long position) {
    int extent = extentAt(position);
    return descriptor().extentAddress(extent) + (position - descriptor().extentOffset(extent));
  }

  /** Bytes from a position on that live one after the other; stops counting above the maximum. */
  protected long runFrom(long position) {
    MemoryDescriptor memory = descriptor();
    int extent = extentAt(position);
    long address = addressOf(position);
    long run = memory.extentLength(extent) - (position - memory.extentOffset(extent));
    for (int next = extent + 1;
        next < memory.extentCount()
            && Unsigned.isAtMost(run, maxSegmentSize())
            && joins(address + run, memory.extentAddress(next));
        next++) {
      run = Unsigned.addCapped(run, memory.extentLength(next));
    }
    return run;
  }

  /** Whether an extent goes on where the run before it ends; past 2^64 no run goes on. */
  protected boolean joins(long end, long nextAddress) {
    return end == nextAddress && end != 0;
  }

  /** Bytes of the segment that is cut from so many consecutive ones. */
  protected long cut(long address, long available) {
    long length = Unsigned.min(available, maxSegmentSize());
    length = roundDown(length, length, constraints().effectiveAlignmentLength());
    if (length != available) {
      length = roundDown(length, address + length, constraints().effectiveAlignmentInternal());
    }
    return length;
  }

  /** The code to answer for a segment that breaks a constraint, else Success. */
  protected int check(int slot, long address, long length, long available) {
    if (!isAligned(slot, address)
        || !Unsigned.isAligned(length, constraints().effectiveAlignmentLength())) {
      return IOReturn.NOT_ALIGNED;
    }
    return isReachable(address, available) ? IOReturn.SUCCESS : IOReturn.MESSAGE_TOO_LARGE;
  }

  /** Whether a segment may begin at an address; the first of a call is held to the alignment. */
  protected boolean isAligned(int slot, long address) {
    long alignment =
        slot == 0 ? constraints().effectiveAlignment() : constraints().effectiveAlignmentInternal();
    return Unsigned.isAligned(address, alignment);
  }

  /** Whether the device can address so many bytes. */
  protected boolean isReachable(long address, long bytes) {
    return Unsigned.fitsBits(address, bytes, constraints().effectiveAddressBits());
  }

  /** Puts a segment into a slot; false when the output function refuses it. */
  protected boolean output(long address, long length, @Nullable ByteBuffer segments, int slot) {
    if (constraints().output() instanceof DmaSegmentFunction function) {
      return function.output(this, address, length, segments, slot);
    }
    return constraints().output() instanceof NamedDmaOutput named
        && segments != null
        && write(named, address, length, segments, slot);
  }

  /** Writes a slot in a named format; false when a number is too wide for it. */
  protected boolean write(
      NamedDmaOutput named, long address, long length, ByteBuffer segments, int slot) {
    boolean narrow = named.wordBits() == Integer.SIZE;
    if (narrow && (address | length) >>> Integer.SIZE != 0) {
      return false;
    }
    boolean big = named.ordering().isBig(platform().isBigEndian());
    PlainWords words = new PlainWords(segments, big);
    int at = slot * named.slotLength();
    if (narrow) {
      words.put32(at, address);
      words.put32(at + Integer.BYTES, length);
    } else {
      words.put64(at, address);
      words.put64(at + Long.BYTES, length);
    }
    return true;
  }

  /**
   * Answers a call that failed after some segments.
   *
   * @param advance bytes of the segments before the one that failed
   * @param count segments before the one that failed
   */
  protected int failed(
      int code, LongHolder offset, IntHolder numSegments, long advance, int count) {
    return code;
  }

  /** The greatest length of a segment; 0 stands for no limit. */
  protected final long maxSegmentSize() {
    return constraints().maxSegmentSize() == 0 ? Unsigned.MAX : constraints().maxSegmentSize();
  }

  /** The descriptor; there is one. */
  protected final MemoryDescriptor descriptor() {
    return Objects.requireNonNull(getMemoryDescriptor());
  }

  /** The extent that holds a position within the descriptor. */
  protected final int extentAt(long position) {
    int low = 0;
    int high = descriptor().extentCount() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (Unsigned.isAtMost(descriptor().extentOffset(middle), position)) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** The length less what {@code measured} is over a multiple, unless nothing would be left. */
  private static long roundDown(long length, long measured, long alignment) {
    long excess = Unsigned.excess(measured, alignment);
    return Unsigned.isBelow(excess, length) ? length - excess : length;
  }
}
