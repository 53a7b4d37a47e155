package org.scatterproof.reference;

import org.scatterproof.spec.value.LongHolder;

/**
 * Gets what was acquired once and is held still, in the same order: for a state that is loaded.
 * What was entered in a mapper is there still.
 */
final class SavedAcquisition implements Acquisition {

  private final long[] words;
  private int allocated;
  private int reserved;

  /**
   * What a state holds.
   *
   * @param words of the state
   * @param allocated index of the first address of memory
   * @param reserved index of the first device address
   */
  SavedAcquisition(long[] words, int allocated, int reserved) {
    this.words = words;
    this.allocated = allocated;
    this.reserved = reserved;
  }

  @Override
  public boolean allocateMemory(long length, long alignment, int addressBits, LongHolder address) {
    address.value = words[allocated++];
    return true;
  }

  @Override
  public boolean reserve(long length, long alignment, int addressBits, LongHolder address) {
    address.value = words[reserved++];
    return true;
  }

  @Override
  public void enter(long device, long physical, long length) {}
}
