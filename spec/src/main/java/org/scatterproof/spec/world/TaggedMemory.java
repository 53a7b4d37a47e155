package org.scatterproof.spec.world;

import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.segment.RunMap;
import org.scatterproof.spec.value.Unsigned;

/**
 * Physical memory that holds a 64-bit tag in every byte. A byte that was never written holds its
 * own address, and copying moves tags, so a tag says where a byte came from. Only written stretches
 * are stored, as runs of consecutive tags: terabytes cost nothing.
 *
 * <p>Invariant: no byte that holds its own address is stored. So equal memories have equal runs.
 */
public final class TaggedMemory {

  private final RunMap tags = new RunMap();
  private final RunList moving = new RunList();
  private long changes;

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

  /** Lets the bytes of a stretch hold their own addresses again; it may wrap. */
  public void forget(long address, long length) {
    write(address, length, address);
  }

  /** Runs of consecutive tags that are stored. */
  int runCount() {
    return tags.count();
  }

  long runStart(int run) {
    return tags.first(run);
  }

  long runTag(int run) {
    return tags.value(run);
  }

  long runLength(int run) {
    return tags.last(run) - tags.first(run) + 1;
  }

  /** Grows whenever a byte may have changed. */
  long changes() {
    return changes;
  }

  void clear() {
    if (tags.count() != 0) {
      tags.clear();
      changes++;
    }
  }

  void copyFrom(TaggedMemory other) {
    tags.copyFrom(other.tags);
    changes++;
  }

  void save(StateWords words) {
    words.put(tags);
  }

  void load(StateWords words) {
    words.next(tags);
    changes++;
  }

  private void get(long from, long to, RunList into) {
    long at = from;
    for (int i = tags.runEndingFrom(from);
        i < tags.count() && Unsigned.isAtMost(tags.first(i), to);
        i++) {
      long first = tags.first(i);
      if (Unsigned.isBelow(at, first)) {
        into.add(at, first - at);
        at = first;
      }
      long end = Unsigned.min(tags.last(i), to);
      into.add(tags.value(i) + (at - first), end - at + 1);
      if (end == to) {
        return;
      }
      at = end + 1;
    }
    into.add(at, to - at + 1);
  }

  /** Replaces what is said of the bytes from {@code from} to {@code to}, both included. */
  private void put(long from, long to, long firstTag) {
    changes++;
    if (firstTag == from) {
      tags.remove(from, to);
    } else {
      tags.put(from, to, firstTag);
    }
  }
}
