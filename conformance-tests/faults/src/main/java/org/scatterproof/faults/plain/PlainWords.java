package org.scatterproof.faults.plain;

import java.nio.ByteBuffer;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.NamedCursorOutput;

/** Writes words into an array of bytes at absolute places, whatever its position and order. */
public final class PlainWords {

  private final ByteBuffer bytes;
  private final boolean bigEndian;

  public PlainWords(ByteBuffer bytes, boolean bigEndian) {
    // A limit would stop an absolute put as well; a view of its own has the whole capacity.
    this.bytes = bytes.duplicate().clear();
    this.bigEndian = bigEndian;
  }

  /** Writes a slot as a cursor's subclass does: address, then length. */
  static void writeSlot(
      ByteBuffer array,
      int slot,
      NamedCursorOutput format,
      Platform machine,
      long address,
      long length) {
    PlainWords words = new PlainWords(array, format.ordering().isBig(machine.isBigEndian()));
    int at = slot * NamedCursorOutput.SLOT_LENGTH;
    words.put64(at, address);
    words.put64(at + Long.BYTES, length);
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
