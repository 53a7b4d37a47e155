package org.scatterproof.engine.execute;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.scatterproof.spec.segment.SegmentLog;

/**
 * The array that a generating call is given: slots of two words, with guard slots behind them. All
 * of it is filled with a pattern beforehand; a slot was written when its bytes differ from it.
 *
 * <p>Invariant between calls: the array holds the pattern. Every byte of the pattern has its top
 * bit set and depends on its position, so that no plausible segment equals it in either byte order.
 *
 * <p>The buffer is direct: what an implementation may do with it is to put at an index.
 */
final class SegmentArray {

  private final int slotLength;
  private final boolean wide;
  private final ByteOrder order;
  private final int guardSlots;

  /** The same memory as two objects, given out in turn, so that one of a former call is noticed. */
  private ByteBuffer offered;

  private ByteBuffer offeredBefore;
  private ByteBuffer view;
  private ByteBuffer pattern;

  /**
   * An array of such slots.
   *
   * @param wordBits 32 or 64
   * @param order how words are decoded
   * @param guardSlots slots behind the last one, at least 1
   */
  SegmentArray(int wordBits, ByteOrder order, int guardSlots) {
    slotLength = 2 * wordBits / Byte.SIZE;
    wide = wordBits == Long.SIZE;
    this.order = order;
    this.guardSlots = guardSlots;
    view = ByteBuffer.allocateDirect(0);
    offered = view.duplicate();
    offeredBefore = view.duplicate();
    pattern = view.duplicate();
  }

  /** The array for a call with so many slots; never the object that the last call was given. */
  ByteBuffer offer(int slots) {
    int bytes = (slots + guardSlots) * slotLength;
    if (bytes > view.capacity()) {
      allocate(Math.max(bytes, 2 * view.capacity()));
    }
    ByteBuffer next = offeredBefore;
    offeredBefore = offered;
    offered = next;
    return next.clear();
  }

  /**
   * Puts bytes into the offered array, from its beginning on, as if somebody had written them.
   *
   * @param hex two digits a byte
   * @return false where they are no bytes, or more than the array and its guards have
   */
  boolean put(String hex, int slots) {
    int bytes = hex.length() / 2;
    if (bytes > (slots + guardSlots) * slotLength) {
      return false;
    }
    for (int i = 0; i < bytes; i++) {
      int high = Character.digit(hex.charAt(2 * i), 16);
      int low = Character.digit(hex.charAt(2 * i + 1), 16);
      if (high < 0 || low < 0) {
        return false;
      }
      view.put(i, (byte) (16 * high + low));
    }
    return true;
  }

  /**
   * Notes every slot that was written, and the first changed byte that is in none of them; then
   * puts the pattern back.
   */
  void take(int slots, SegmentLog into) {
    int end = slots * slotLength;
    int guardEnd = end + guardSlots * slotLength;
    int changed = firstChange(0, guardEnd);
    if (changed < 0) {
      return;
    }
    int first = changed;
    while (changed >= 0 && changed < end) {
      int slot = changed / slotLength;
      int at = slot * slotLength;
      into.slot(slot, word(at), word(at + slotLength / 2));
      changed = firstChange(at + slotLength, guardEnd);
    }
    if (changed >= 0) {
      into.canaryBroken(changed);
    }
    view.clear();
    view.put(first, pattern.clear(), first, guardEnd - first);
  }

  private long word(int at) {
    return wide ? view.getLong(at) : Integer.toUnsignedLong(view.getInt(at));
  }

  /** Index of the first byte from an index on that is not the pattern's, or -1. */
  private int firstChange(int from, int end) {
    view.clear().position(from).limit(end);
    pattern.clear().position(from).limit(end);
    int mismatch = view.mismatch(pattern);
    view.clear();
    return mismatch < 0 ? -1 : from + mismatch;
  }

  private void allocate(int bytes) {
    view = ByteBuffer.allocateDirect(bytes).order(order);
    offered = view.duplicate();
    offeredBefore = view.duplicate();
    pattern = ByteBuffer.allocateDirect(bytes);
    for (int i = 0; i < bytes; i++) {
      byte value = (byte) (0x80 | (i * 37 + (i >>> 7) * 11));
      pattern.put(i, value);
      view.put(i, value);
    }
  }
}
