package org.scatterproof.spec.spi;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.value.Direction;
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

  /**
   * Copies between the descriptor's memory and the copies that the device sees, or puts the whole
   * prepared range into a new copy. For capability {@link Capability#COPY}.
   *
   * @param options bits of {@link SynchronizeOptions}, or any others
   */
  default int synchronize(int options) {
    return IOReturn.UNSUPPORTED;
  }

  /**
   * A new buffer such as copies are kept in; the caller gives it back with {@link
   * org.scatterproof.spec.platform.Platform#freeMemory}. For capability {@link Capability#COPY}.
   *
   * @param direction of the buffer
   * @param length bytes, unsigned
   * @return a descriptor of one extent; null when there is no memory
   */
  default @Nullable MemoryDescriptor createCopyBuffer(Direction direction, long length) {
    return null;
  }

  /**
   * The memory that the device is given: the copy while there is one, else the descriptor that was
   * set, or null. For capability {@link Capability#COPY}.
   */
  default @Nullable MemoryDescriptor getIOMemoryDescriptor() {
    return null;
  }

  /**
   * Copies what the device would read into a buffer. For capability {@link Capability#TRANSFER}.
   *
   * @param offset first byte, relative to the prepared range
   * @param buffer physical address of the caller's buffer
   * @param length bytes, unsigned
   * @return bytes copied
   */
  default long readBytes(long offset, long buffer, long length) {
    return 0;
  }

  /**
   * Copies a buffer to where the device would read it. For capability {@link Capability#TRANSFER}.
   *
   * @param offset first byte, relative to the prepared range
   * @param buffer physical address of the caller's buffer
   * @param length bytes, unsigned
   * @return bytes copied
   */
  default long writeBytes(long offset, long buffer, long length) {
    return 0;
  }

  /**
   * A new command with the same constraints and none of the state. For capability {@link
   * Capability#CLONE}.
   *
   * @return null when there is none
   */
  default @Nullable DmaCommand cloneCommand() {
    return null;
  }

  /**
   * Writes the complete hidden state down, for capability {@link Capability#STATE}: two commands
   * that save the same words on equal platforms answer every further call alike.
   *
   * @param words receives the state from index 0 on
   * @param references numbers what the state refers to
   * @return words that the state has; more than there is room for when it does not fit, and then
   *     {@code words} holds nothing useful
   */
  default int saveState(long[] words, StateReferences references) {
    return 0;
  }

  /**
   * Takes a state back that this command, or one that was created alike, has saved; the platform is
   * in the state in which it was then. Whatever the command held is forgotten; nothing is given
   * back to the platform.
   */
  default void loadState(long[] words, StateReferences references) {}
}
