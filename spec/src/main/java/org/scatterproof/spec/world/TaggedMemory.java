package org.scatterproof.spec.world;

import java.util.Arrays;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.value.Unsigned;

/**
 * Physical memory that holds a 64-bit tag in every byte. A byte that was never written holds its
 * own address, and copying moves tags, so a tag says where a byte came from. Only written stretches
 * are stored, as runs of consecutive tags: terabytes cost nothing.
 *
 * <p>Invariant: the runs are disjoint, ascend, and none wraps; a stretch that wraps at 2^64 is two
 * runs. Their ends are kept as the last byte, since the end of the address space has no number.
 */
public final class TaggedMemory {

  private int count;
  private long[] first = new long[8];
  private long[] last = new long[8];
  private long[] tag = new long[8];
  private final RunList moving = new RunList();

  /**
   * Puts consecutive tags into memory.
   *
   * @param address physical, of the first byte
   * @param length bytes, unsigned; may wrap at 2^64
   * @param firstTag what the first byte holds afterwards; the next one holds that plus 1
   */
  public void write(long address, long length, long firstTag) {
    if (length == 0) {
      return;
    }
    long end = address + (length - 1);
    if (Unsigned.isBelow(end, address)) {
      put(address, Unsigned.MAX, firstTag);
      put(0, end, firstTag - address);
    } else {
      put(address, end, firstTag);
    }
  }

  /**
   * Appends the tags of a stretch, in order.
   *
   * @param address physical, of the first byte
   * @param length bytes, unsigned; may wrap at 2^64
   * @param into receives the runs; what it holds already stays
   */
  public void readTags(long address, long length, RunList into) {
    if (length == 0) {
      return;
    }
    long end = address + (length - 1);
    if (Unsigned.isBelow(end, address)) {
      get(address, Unsigned.MAX, into);
      get(0, end, into);
    } else {
      get(address, end, into);
    }
  }

  /** Moves the tags of a stretch to another; the two may overlap, and either may wrap. */
  public void copy(long from, long to, long length) {
    moving.clear();
    readTags(from, length, moving);
    for (int i = 0; i < moving.count(); i++) {
      write(to + moving.offset(i), moving.length(i), moving.start(i));
    }
  }

  private void get(long from, long to, RunList into) {
    long at = from;
    for (int i = runEndingFrom(from); i < count && Unsigned.isAtMost(first[i], to); i++) {
      if (Unsigned.isBelow(at, first[i])) {
        into.add(at, first[i] - at);
        at = first[i];
      }
      long end = Unsigned.min(last[i], to);
      into.add(tag[i] + (at - first[i]), end - at + 1);
      if (end == to) {
        return;
      }
      at = end + 1;
    }
    into.add(at, to - at + 1);
  }

  /** Replaces what the runs say of the bytes from {@code from} to {@code to}, both included. */
  private void put(long from, long to, long firstTag) {
    int begin = runEndingFrom(from);
    int end = begin;
    while (end < count && Unsigned.isAtMost(first[end], to)) {
      end++;
    }
    boolean cutsLeft = begin < end && Unsigned.isBelow(first[begin], from);
    boolean cutsRight = begin < end && Unsigned.isBelow(to, last[end - 1]);
    long leftFirst = cutsLeft ? first[begin] : 0;
    long leftTag = cutsLeft ? tag[begin] : 0;
    long rightLast = cutsRight ? last[end - 1] : 0;
    long rightTag = cutsRight ? tag[end - 1] + (to + 1 - first[end - 1]) : 0;
    if (!cutsLeft && begin > 0 && continues(begin - 1, from, firstTag)) {
      // A copy made byte by byte stays one run.
      last[begin - 1] = to;
      resize(begin, end, cutsRight ? 1 : 0);
    } else {
      resize(begin, end, 1 + (cutsLeft ? 1 : 0) + (cutsRight ? 1 : 0));
      if (cutsLeft) {
        set(begin++, leftFirst, from - 1, leftTag);
      }
      set(begin++, from, to, firstTag);
    }
    if (cutsRight) {
      set(begin, to + 1, rightLast, rightTag);
    }
  }

  private boolean continues(int run, long address, long nextTag) {
    return last[run] + 1 == address && tag[run] + (address - first[run]) == nextTag;
  }

  private void set(int run, long from, long to, long firstTag) {
    first[run] = from;
    last[run] = to;
    tag[run] = firstTag;
  }

  /** Makes room so that {@code slots} runs stand where those from begin to end stood. */
  private void resize(int begin, int end, int slots) {
    int newCount = count - (end - begin) + slots;
    if (newCount > first.length) {
      int size = Math.max(newCount, 2 * first.length);
      first = Arrays.copyOf(first, size);
      last = Arrays.copyOf(last, size);
      tag = Arrays.copyOf(tag, size);
    }
    int tail = count - end;
    System.arraycopy(first, end, first, begin + slots, tail);
    System.arraycopy(last, end, last, begin + slots, tail);
    System.arraycopy(tag, end, tag, begin + slots, tail);
    count = newCount;
  }

  /** Index of the first run whose last byte is at or past an address. */
  private int runEndingFrom(long address) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (Unsigned.isBelow(last[middle], address)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
