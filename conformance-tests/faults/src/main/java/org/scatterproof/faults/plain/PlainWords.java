package org.scatterproof.faults.plain;

import java.nio.ByteBuffer;

/** Writes words into an array of bytes at absolute places, whatever its position and order. */
public final class PlainWords {

  private final ByteBuffer bytes;
  private final boolean bigEndian;

  public PlainWords(ByteBuffer bytes, boolean bigEndian) {
    // A limit would stop an absolute put as well; a view of its own has the whole capacity.
    this.bytes = bytes.duplicate().clear();
    this.bigEndian = bigEndian;
  }

  /** Writes the low 32 bits. */
  public void put32(int at, long word) {
    put(at, word, Integer.BYTES);
  }

  public void put64(int at, long word) {
    put(at, word, Long.BYTES);
  }

  private void put(int at, long word, int length) {
    for (int i = 0; i < length; i++) {
      int place = bigEndian ? at + length - 1 - i : at + i;
      bytes.put(place, (byte) (word >>> (Byte.SIZE * i)));
    }
  }
}
