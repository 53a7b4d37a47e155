package org.scatterproof.reference;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.CursorOutput;
import org.scatterproof.spec.spi.CursorSegmentFunction;
import org.scatterproof.spec.spi.NamedCursorOutput;
import org.scatterproof.spec.spi.NamedDmaOutput;
import org.scatterproof.spec.value.Unsigned;

/**
 * How the named output functions write a slot: two words, address then length. Bytes are put at
 * absolute places, and turned here rather than in the buffer, whose state is the caller's.
 *
 * @param wordBits 32 or 64
 * @param big whether the most significant byte comes first
 */
record SlotFormat(int wordBits, boolean big) {

  private static final int NARROW = 32;
  private static final int NARROW_SHIFT = 3;
  private static final int WIDE_SHIFT = 4;

  static SlotFormat of(NamedDmaOutput output, Platform platform) {
    return new SlotFormat(output.wordBits(), output.ordering().isBig(platform.isBigEndian()));
  }

  static SlotFormat of(NamedCursorOutput output, Platform platform) {
    return new SlotFormat(Long.SIZE, output.ordering().isBig(platform.isBigEndian()));
  }

  /**
   * What puts a cursor's segments out: the caller's own function, or one that writes slots. The
   * latter writes nothing without an array.
   */
  static CursorSegmentFunction functionOf(CursorOutput output, Platform platform) {
    if (output instanceof CursorSegmentFunction own) {
      return own;
    }
    SlotFormat format = of((NamedCursorOutput) output, platform);
    return (address, length, segments, index) -> {
      if (segments != null) {
        format.put(segments, index, address, length);
      }
    };
  }

  /**
   * Writes one slot.
   *
   * @param index zero-based, unsigned
   * @return false, and nothing written, when address, length or end need more bits than there are,
   *     or when the array has no such slot
   */
  boolean put(ByteBuffer segments, int index, long address, long length) {
    return wordBits == NARROW
        ? putNarrow(segments, index, address, length)
        : putWide(segments, index, address, length);
  }

  private boolean putWide(ByteBuffer segments, int index, long address, long length) {
    if (!hasSlot(segments, index, WIDE_SHIFT)) {
      return false;
    }
    int at = index << WIDE_SHIFT;
    if (isTurned(segments)) {
      segments.putLong(at, Long.reverseBytes(address));
      segments.putLong(at + Long.BYTES, Long.reverseBytes(length));
    } else {
      segments.putLong(at, address);
      segments.putLong(at + Long.BYTES, length);
    }
    return true;
  }

  private boolean putNarrow(ByteBuffer segments, int index, long address, long length) {
    if (!hasSlot(segments, index, NARROW_SHIFT)
        || length >>> NARROW != 0
        || !Unsigned.fitsBits(address, length, NARROW)) {
      return false;
    }
    int at = index << NARROW_SHIFT;
    if (isTurned(segments)) {
      segments.putInt(at, Integer.reverseBytes((int) address));
      segments.putInt(at + Integer.BYTES, Integer.reverseBytes((int) length));
    } else {
      segments.putInt(at, (int) address);
      segments.putInt(at + Integer.BYTES, (int) length);
    }
    return true;
  }

  /** Whether the array has a whole slot of this index; a slot has 2 to a power bytes. */
  private static boolean hasSlot(ByteBuffer segments, int index, int slotShift) {
    return Integer.compareUnsigned(index, segments.limit() >> slotShift) < 0;
  }

  private boolean isTurned(ByteBuffer segments) {
    return (segments.order() == ByteOrder.BIG_ENDIAN) != big;
  }
}
