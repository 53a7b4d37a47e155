package org.scatterproof.spec.spi;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.value.LongHolder;

/** An {@code IOMemoryCursor}: turns a part of a memory descriptor into a list of segments. */
public interface MemoryCursor {

  /**
   * Generates the list of segments from one position of a descriptor on, which says how far the
   * memory was transferred before: a driver begins with 0 and adds what each call transfers.
   *
   * @param descriptor the memory; may be missing
   * @param fromPosition descriptor position of the first byte, unsigned
   * @param segments the caller's array; handed on to the output function, and may be missing. Only
   *     the named output functions write it, with absolute puts: its position, limit and order mean
   *     nothing
   * @param maxSegments slots in the array, unsigned
   * @param maxTransferSize most bytes that the list may name, unsigned; 0 stands for the
   *     constraint's maxTransferSize
   * @param transferSize comes out as the bytes that the list names; may be missing
   * @return the number of segments generated, unsigned; 0 where there is nothing to generate
   */
  int genPhysicalSegments(
      @Nullable MemoryDescriptor descriptor,
      long fromPosition,
      @Nullable ByteBuffer segments,
      int maxSegments,
      int maxTransferSize,
      @Nullable LongHolder transferSize);

  /**
   * Writes the complete hidden state down, for capability {@link Capability#STATE}.
   *
   * @param words receives the state from index 0 on
   * @return words that the state has; more than there is room for when it does not fit. A cursor
   *     that keeps nothing between calls answers 0
   */
  default int saveState(long[] words) {
    return 0;
  }

  /** Takes a state back that this cursor, or one that was created alike, has saved. */
  default void loadState(long[] words) {}
}
