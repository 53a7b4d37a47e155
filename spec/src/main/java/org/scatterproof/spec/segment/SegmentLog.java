package org.scatterproof.spec.segment;

import java.util.Arrays;

/**
 * The output of one generating call as it was seen: every call of a recording output function in
 * order, and for each slot what finally stands in it. Reused; grows by doubling; a call of n
 * segments costs no allocation once n have been seen before.
 *
 * <p>For a recording function a slot holds the last segment that the function accepted at that
 * index. For a named output function there are no outputs, and the slots are decoded from the bytes
 * of the array.
 */
public final class SegmentLog {

  /** Index of the first byte of the array that nothing may have changed, or -1. */
  private long brokenCanary = -1;

  private int outputs;
  private int[] outputIndex = new int[16];
  private long[] outputAddress = new long[16];
  private long[] outputLength = new long[16];
  private boolean[] accepted = new boolean[16];
  private boolean handedOn = true;

  private int slots;
  private boolean[] written = new boolean[16];
  private long[] slotAddress = new long[16];
  private long[] slotLength = new long[16];

  /** Empties the log for a call with this many slots to look at. */
  public void clear(int slotCount) {
    brokenCanary = -1;
    outputs = 0;
    handedOn = true;
    slots = slotCount;
    if (slotCount > written.length) {
      int size = Math.max(slotCount, 2 * written.length);
      written = new boolean[size];
      slotAddress = new long[size];
      slotLength = new long[size];
    }
    Arrays.fill(written, 0, slotCount, false);
  }

  /** Holds from here on what another log holds. */
  public void copyFrom(SegmentLog other) {
    clear(other.slots);
    brokenCanary = other.brokenCanary;
    handedOn = other.handedOn;
    if (other.outputs > outputIndex.length) {
      outputIndex = new int[other.outputIndex.length];
      outputAddress = new long[outputIndex.length];
      outputLength = new long[outputIndex.length];
      accepted = new boolean[outputIndex.length];
    }
    outputs = other.outputs;
    System.arraycopy(other.outputIndex, 0, outputIndex, 0, outputs);
    System.arraycopy(other.outputAddress, 0, outputAddress, 0, outputs);
    System.arraycopy(other.outputLength, 0, outputLength, 0, outputs);
    System.arraycopy(other.accepted, 0, accepted, 0, outputs);
    System.arraycopy(other.written, 0, written, 0, slots);
    System.arraycopy(other.slotAddress, 0, slotAddress, 0, slots);
    System.arraycopy(other.slotLength, 0, slotLength, 0, slots);
  }

  /**
   * Notes one call of a recording function.
   *
   * @param accept what the function answered
   * @param asPassed whether target and array were the very ones of the generating call
   */
  public void output(int index, long address, long length, boolean accept, boolean asPassed) {
    if (outputs == outputIndex.length) {
      outputIndex = Arrays.copyOf(outputIndex, 2 * outputs);
      outputAddress = Arrays.copyOf(outputAddress, 2 * outputs);
      outputLength = Arrays.copyOf(outputLength, 2 * outputs);
      accepted = Arrays.copyOf(accepted, 2 * outputs);
    }
    outputIndex[outputs] = index;
    outputAddress[outputs] = address;
    outputLength[outputs] = length;
    accepted[outputs++] = accept;
    handedOn &= asPassed;
    if (accept && index >= 0 && index < slots) {
      slot(index, address, length);
    }
  }

  /** Notes what finally stands in a slot. */
  public void slot(int index, long address, long length) {
    written[index] = true;
    slotAddress[index] = address;
    slotLength[index] = length;
  }

  /** Notes that a byte outside the array's slots was changed. */
  public void canaryBroken(long byteIndex) {
    brokenCanary = byteIndex;
  }

  /** Calls of a recording function; 0 for a named one. */
  public int outputCount() {
    return outputs;
  }

  public int outputIndex(int output) {
    return outputIndex[output];
  }

  public long outputAddress(int output) {
    return outputAddress[output];
  }

  public long outputLength(int output) {
    return outputLength[output];
  }

  public boolean isAccepted(int output) {
    return accepted[output];
  }

  /** Whether every output named the generating command and its array. */
  public boolean isHandedOn() {
    return handedOn;
  }

  /** Index of the first changed byte past the last slot, or -1. */
  public long brokenCanary() {
    return brokenCanary;
  }

  /** Slots that were looked at: the capacity of the call, bounded. */
  public int slotCount() {
    return slots;
  }

  /** Slots to read of a list of so many segments, unsigned: no more than there are. */
  public int slotsOf(int answered) {
    return Integer.compareUnsigned(answered, slots) <= 0 ? answered : slots;
  }

  public boolean isWritten(int slot) {
    return slot < slots && written[slot];
  }

  public long address(int slot) {
    return slotAddress[slot];
  }

  public long length(int slot) {
    return slotLength[slot];
  }

  /** Whether the first {@code count} slots of two logs hold the same segments. */
  public boolean sameSlots(SegmentLog other, int count) {
    for (int i = 0; i < count; i++) {
      boolean same = slotAddress[i] == other.slotAddress[i] && slotLength[i] == other.slotLength[i];
      if (isWritten(i) != other.isWritten(i) || (isWritten(i) && !same)) {
        return false;
      }
    }
    return true;
  }
}
