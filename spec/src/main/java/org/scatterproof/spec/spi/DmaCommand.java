package org.scatterproof.spec.spi;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.value.IOReturn;
import org.scatterproof.spec.value.IntHolder;
import org.scatterproof.spec.value.LongHolder;

/**
 * An {@code IODMACommand}. Return codes are the numbers of {@link
 * org.scatterproof.spec.value.IOReturn}; what each situation admits is in SPEC.md.
 *
 * <p>A pointer that the documented operation takes may be missing (null) here too, and is then for
 * the implementation to answer.
 */
public interface DmaCommand {

  /** Sets the descriptor to work on, and prepares it whole unless told not to. */
  int setMemoryDescriptor(@Nullable MemoryDescriptor descriptor, boolean autoPrepare);

  /** Gives the descriptor up, and completes first unless told not to. */
  int clearMemoryDescriptor(boolean autoComplete);

  /** The descriptor that was set, the same object, or null. */
  @Nullable MemoryDescriptor getMemoryDescriptor();

  /**
   * Prepares a range of the descriptor. Prepare and complete come in pairs.
   *
   * @param offset first byte within the descriptor, unsigned
   * @param length bytes, unsigned; 0 stands for the descriptor's length
   * @param flushCache whether caches are flushed for a device that does not snoop
   * @param synchronize whether copied memory is filled
   */
  int prepare(long offset, long length, boolean flushCache, boolean synchronize);

  /**
   * Gives the command new constraints and prepares a range of the descriptor under them; an
   * unspecified command gets its first ones so.
   *
   * @param constraints as for creation in the long form
   * @param offset first byte within the descriptor, unsigned
   * @param length bytes, unsigned; 0 stands for the descriptor's length
   * @param flushCache whether caches are flushed for a device that does not snoop
   * @param synchronize whether copied memory is filled
   */
  default int prepareWithSpecification(
      DmaConstraints constraints,
      long offset,
      long length,
      boolean flushCache,
      boolean synchronize) {
    return IOReturn.UNSUPPORTED;
  }

  /** Undoes one prepare; the last one ends the preparation. */
  int complete(boolean invalidateCache, boolean synchronize);

  /** Tells the prepared range; either output may be missing. */
  int getPreparedOffsetAndLength(@Nullable LongHolder offset, @Nullable LongHolder length);

  /**
   * Generates the list of segments from an offset of the prepared range on.
   *
   * @param offset in: first byte, relative to the prepared range; out: the byte after the last one
   *     generated
   * @param segments the caller's array; handed on to the output function. Only the named output
   *     functions write it, with absolute puts: its position, limit and order mean nothing
   * @param numSegments in: slots in the array; out: segments generated
   */
  int genIOVMSegments(
      @Nullable LongHolder offset, @Nullable ByteBuffer segments, @Nullable IntHolder numSegments);
}
