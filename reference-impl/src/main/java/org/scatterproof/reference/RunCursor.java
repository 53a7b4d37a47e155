package org.scatterproof.reference;

import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.value.Unsigned;

/**
 * The run around one byte of a descriptor: the longest stretch of bytes at consecutive addresses,
 * across extents. It depends on the descriptor and the byte alone; that it is remembered between
 * calls saves time and shows in no answer.
 *
 * <p>Moving on within the run costs nothing, and into the next run one look at each of its extents:
 * so a walk looks at every extent once, however short its segments are. Moving anywhere else is a
 * binary search and a look at the extents of that run.
 *
 * <p>Addresses end at 2^64: no run wraps, and an extent that does is two runs. Its first part ends
 * at 2^64, its second begins at 0.
 */
final class RunCursor {

  private @Nullable MemoryDescriptor descriptor;
  private boolean merges;

  /** Half-open range of descriptor positions; empty when nothing is remembered. */
  private long begin;

  private long end;

  /** Where the byte at {@link #begin} lives. */
  private long address;

  /** Index of the extent that the run's last byte lies in. */
  private int lastExtent;

  /**
   * Forgets the run, and turns to a descriptor, or to another content of the same one.
   *
   * @param merging whether a run goes on across extents; else each extent is one
   */
  void reset(@Nullable MemoryDescriptor next, boolean merging) {
    descriptor = next;
    merges = merging;
    begin = 0;
    end = 0;
    address = 0;
    lastExtent = 0;
  }

  /** Goes to the run that holds a byte; {@code position} is below the descriptor's length. */
  void moveTo(long position) {
    MemoryDescriptor extents = descriptor;
    if (extents == null || isInside(position)) {
      return;
    }
    if (position == end && begin != end) {
      enterNext(extents);
    } else {
      find(extents, position);
    }
  }

  /**
   * Does the same for a byte of the run or the one behind it. It is apart because compilers make
   * more of a loop that holds no search.
   */
  void moveOnTo(long position) {
    MemoryDescriptor extents = descriptor;
    if (extents != null && position == end) {
      enterNext(extents);
    }
  }

  /** The descriptor position behind the run's last byte. */
  long end() {
    return end;
  }

  /** The address of a byte of the run. */
  long addressOf(long position) {
    return address + (position - begin);
  }

  /** Writes what is remembered, in four words. */
  void save(long[] words, int at) {
    words[at] = begin;
    words[at + 1] = end;
    words[at + 2] = address;
    words[at + 3] = lastExtent;
  }

  /** Remembers what was written. */
  void load(long[] words, int at) {
    begin = words[at];
    end = words[at + 1];
    address = words[at + 2];
    lastExtent = (int) words[at + 3];
  }

  private boolean isInside(long position) {
    return Unsigned.isBelow(position - begin, end - begin);
  }

  private void find(MemoryDescriptor extents, long position) {
    int extent = Extents.at(extents, position);
    enter(extents, extent, extents.extentOffset(extent), position);
    if (merges) {
      growBackwards(extents);
      growForwards(extents);
    }
  }

  private void enterNext(MemoryDescriptor extents) {
    if (isSplit(extents)) {
      enter(extents, lastExtent, extents.extentOffset(lastExtent), end);
    } else {
      enter(extents, lastExtent + 1, end, end);
    }
    if (merges) {
      growForwards(extents);
    }
  }

  /** Whether the run ends inside its last extent: that wraps, and its rest is the next run. */
  private boolean isSplit(MemoryDescriptor extents) {
    return address + (end - begin) == 0
        && end != extents.extentOffset(lastExtent) + extents.extentLength(lastExtent);
  }

  /** Makes an extent the run, or that part of it which does not wrap and holds the position. */
  private void enter(MemoryDescriptor extents, int extent, long offset, long position) {
    long first = extents.extentAddress(extent);
    long length = extents.extentLength(extent);
    lastExtent = extent;
    address = first;
    begin = offset;
    end = offset + length;
    if (wraps(first, length)) {
      long top = offset - first; // the position at 2^64, which is as many bytes on as 0 is back
      if (Unsigned.isBelow(position, top)) {
        end = top;
      } else {
        begin = top;
        address = 0;
      }
    }
  }

  /** A run that ends at 2^64 does not grow: that nothing follows it there shows in a next of 0. */
  private void growForwards(MemoryDescriptor extents) {
    int count = extents.extentCount();
    while (lastExtent + 1 < count) {
      long next = extents.extentAddress(lastExtent + 1);
      if (next == 0 || address + (end - begin) != next) {
        return;
      }
      lastExtent++;
      long length = extents.extentLength(lastExtent);
      end += wraps(next, length) ? -next : length;
    }
  }

  private void growBackwards(MemoryDescriptor extents) {
    int extent = lastExtent;
    while (extent > 0 && address != 0) {
      extent--;
      long first = extents.extentAddress(extent);
      long length = extents.extentLength(extent);
      if (first + length != address) {
        return;
      }
      // Of an extent that wraps, what lies before the run begins at address 0.
      address = wraps(first, length) ? 0 : first;
      begin = extents.extentOffset(extent) + (address - first);
    }
  }

  /** Whether the bytes reach past 2^64, to a second byte of address 0. */
  private static boolean wraps(long address, long length) {
    return Unsigned.isBelow(address + (length - 1), address);
  }
}
