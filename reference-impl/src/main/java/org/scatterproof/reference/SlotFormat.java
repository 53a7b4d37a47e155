package org.scatterproof.reference;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.scatterproof.spec.platform.Platform;
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

  static SlotFormat of(NamedDmaOutput output, Platform platform) {
    return new SlotFormat(output.wordBits(), output.ordering().isBig(platform.isBigEndian()));
  }

  static SlotFormat of(NamedCursorOutput output, Platform platform) {
    return new SlotFormat(Long.SIZE, output.ordering().isBig(platform.isBigEndian()));
  }

  /**
   * Writes one slot.
   *
   * @param index zero-based, unsigned
   * @return false, and nothing written, when address, length or end need more bits than there are,
   *     or when the array has no such slot
   */
  boolean put(ByteBuffer segments, int index, long address, long length) {
    int wordLength = wordBits / Byte.SIZE;
    long slotLength = 2L * wordLength;
    long start = Integer.toUnsignedLong(index) * slotLength;
    if (start + slotLength > segments.limit()) {
      return false;
    }
    boolean turned = (segments.order() == ByteOrder.BIG_ENDIAN) != big;
    int at = (int) start;
    if (wordBits == NARROW) {
      if (length >>> NARROW != 0 || !Unsigned.fitsBits(address, length, NARROW)) {
        return false;
      }
      segments.putInt(at, turned ? Integer.reverseBytes((int) address) : (int) address);
      segments.putInt(at + wordLength, turned ? Integer.reverseBytes((int) length) : (int) length);
    } else {
      segments.putLong(at, turned ? Long.reverseBytes(address) : address);
      segments.putLong(at + wordLength, turned ? Long.reverseBytes(length) : length);
    }
    return true;
  }
}
