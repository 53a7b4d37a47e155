package org.scatterproof.spec.spi;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** An output function that the caller provides; called once for each segment. */
@FunctionalInterface
public non-sealed interface DmaSegmentFunction extends DmaOutput {

  /**
   * Puts one segment into the caller's array.
   *
   * @param target the command that generates
   * @param address device address of the first byte
   * @param length bytes, unsigned
   * @param segments the caller's array, handed on as it was passed in
   * @param index zero-based slot
   * @return false when the segment does not fit the function's encoding
   */
  boolean output(
      DmaCommand target, long address, long length, @Nullable ByteBuffer segments, int index);
}
