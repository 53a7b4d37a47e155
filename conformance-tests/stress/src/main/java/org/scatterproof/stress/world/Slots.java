package org.scatterproof.stress.world;

import java.nio.ByteBuffer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.spi.CursorSegmentFunction;
import org.scatterproof.spec.spi.DmaSegmentFunction;

/**
 * The array that one call writes, and the segment functions that write it: an address and a length
 * a slot. A call has its own array, so that two calls never meet in one.
 */
final class Slots {

  /** Slots that there are behind those that a call may write, to see what it does not keep to. */
  private static final int SPARE = 4;

  /** A call that puts out so many segments does not end by itself. */
  private static final int NO_END = 10_000;

  private static final int SLOT_LENGTH = 2 * Long.BYTES;

  static final DmaSegmentFunction OF_COMMAND =
      (target, address, length, segments, index) -> {
        put(segments, index, address, length);
        return true;
      };

  static final CursorSegmentFunction OF_CURSOR =
      (address, length, segments, index) -> put(segments, index, address, length);

  private final ByteBuffer bytes;

  Slots(int capacity) {
    bytes = ByteBuffer.allocate((capacity + SPARE) * SLOT_LENGTH);
  }

  /** What is handed to the implementation. */
  ByteBuffer bytes() {
    return bytes;
  }

  long address(int index) {
    return bytes.getLong(index * SLOT_LENGTH);
  }

  long length(int index) {
    return bytes.getLong(index * SLOT_LENGTH + Long.BYTES);
  }

  private static void put(@Nullable ByteBuffer segments, int index, long address, long length) {
    if (index >= NO_END) {
      throw new NoEnd();
    }
    ByteBuffer array = Objects.requireNonNull(segments);
    int at = index * SLOT_LENGTH;
    if (index >= 0 && at < array.capacity()) {
      array.putLong(at, address);
      array.putLong(at + Long.BYTES, length);
    }
  }
}
