package org.scatterproof.bench;

import java.nio.ByteBuffer;

/** Tells lists of segments apart: FNV over 64-bit numbers, as driver.c has it. */
final class ListHash {

  static final long START = 0xcbf29ce484222325L;

  private static final long PRIME = 0x100000001b3L;
  private static final int SLOT_LENGTH = 16;

  private ListHash() {}

  static long mix(long hash, long value) {
    return (hash ^ value) * PRIME;
  }

  /** Mixes in the first slots of an array that has the machine's byte order. */
  static long mix(long hash, ByteBuffer segments, int count) {
    long mixed = mix(hash, count);
    for (int i = 0; i < count; i++) {
      mixed = mix(mixed, segments.getLong(i * SLOT_LENGTH));
      mixed = mix(mixed, segments.getLong(i * SLOT_LENGTH + Long.BYTES));
    }
    return mixed;
  }
}
