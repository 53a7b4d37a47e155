package org.scatterproof.checker.continuation;

/**
 * One configuration: two descriptors, of which the second is the first in reverse order, and the
 * limits. Reused from configuration to configuration.
 */
final class ContinuationSetup {

  static final int MOST_EXTENTS = 3;

  /** Of descriptor 1 and 2; row 0 stays empty. */
  final int[][] starts = new int[3][MOST_EXTENTS];

  final int[][] lengths = new int[3][MOST_EXTENTS];

  /** The address of every byte: what a list is judged by, and what it is not made from. */
  final int[][] addresses = new int[3][ContinuationBounds.MOST_BYTES];

  /** Bytes at odd addresses, by position, as bits. */
  final int[] odd = new int[3];

  /** Bytes at or past the address limit, by position, as bits. */
  final int[] beyond = new int[3];

  int extents;
  int total;

  /** 0 is unlimited. */
  int maxSegmentSize;

  /** 1 or 2. */
  int alignment;

  /** The first address past it. */
  int addressLimit;

  void begin(int segmentLimit, int aligned, int limit, int count) {
    maxSegmentSize = segmentLimit == 3 ? 0 : segmentLimit + 1;
    alignment = aligned;
    addressLimit = limit;
    extents = count;
    total = 0;
  }

  void extent(int index, int start, int length) {
    starts[1][index] = start;
    lengths[1][index] = length;
    total += length;
  }

  void finish() {
    for (int i = 0; i < extents; i++) {
      starts[2][i] = starts[1][extents - 1 - i];
      lengths[2][i] = lengths[1][extents - 1 - i];
    }
    mapBytes(1);
    mapBytes(2);
  }

  private void mapBytes(int descriptor) {
    int position = 0;
    odd[descriptor] = 0;
    beyond[descriptor] = 0;
    for (int i = 0; i < extents; i++) {
      for (int j = 0; j < lengths[descriptor][i]; j++) {
        int address = starts[descriptor][i] + j;
        addresses[descriptor][position] = address;
        odd[descriptor] |= (address & 1) << position;
        beyond[descriptor] |= (address >= addressLimit ? 1 : 0) << position;
        position++;
      }
    }
  }

  /** Equal for configurations that no run tells apart. */
  long key() {
    long key = maxSegmentSize | alignment << 2 | extents << 4;
    for (int i = 0; i < extents; i++) {
      int start = starts[1][i];
      int length = lengths[1][i];
      int below = Math.max(0, Math.min(length, addressLimit - start));
      int residue = alignment == 2 ? start & 1 : 0;
      key = ((key << 3 | length) << 3 | below) << 1 | residue;
      key = key << 2 | (i + 1 < extents ? contact(i) : 0);
    }
    return key;
  }

  /** Whether extent {@code index} ends where the next one begins, and the other way round. */
  private int contact(int index) {
    int[] start = starts[1];
    int[] length = lengths[1];
    int forwards = start[index] + length[index] == start[index + 1] ? 1 : 0;
    int backwards = start[index + 1] + length[index + 1] == start[index] ? 2 : 0;
    return forwards | backwards;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int descriptor = 1; descriptor <= 2; descriptor++) {
      text.append("descriptor ").append(descriptor).append(" =");
      for (int i = 0; i < extents; i++) {
        text.append(i == 0 ? " [" : ", [").append(starts[descriptor][i]);
        text.append(" +").append(lengths[descriptor][i]).append(']');
      }
      text.append("   ");
    }
    text.append("maxSegmentSize = ").append(maxSegmentSize == 0 ? "none" : maxSegmentSize);
    text.append("   alignment = ").append(alignment);
    return text.append("   addresses below ").append(addressLimit).toString();
  }
}
