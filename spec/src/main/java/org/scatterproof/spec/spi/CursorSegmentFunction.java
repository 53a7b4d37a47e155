package org.scatterproof.spec.spi;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** A cursor's output function that the caller provides; it has no way to refuse a segment. */
@FunctionalInterface
public non-sealed interface CursorSegmentFunction extends CursorOutput {

  /**
   * Puts one segment into the caller's array.
   *
   * @param address physical address of the first byte
   * @param length bytes, unsigned
   * @param segments the caller's array, handed on as it was passed in
   * @param index zero-based slot
   */
  void output(long address, long length, @Nullable ByteBuffer segments, int index);
}
