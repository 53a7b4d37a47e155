package org.scatterproof.faults.plain;

/**
 * Consecutive bytes of a prepared range and where they are.
 *
 * @param offset of the first byte within the prepared range
 * @param length bytes, at least 1
 * @param home physical address of the first byte in the descriptor's memory
 * @param place physical address at which it lies while it is prepared
 * @param device address by which the device knows it
 * @param alone whether no segment goes on from here to another piece, or from another piece to here
 */
public record PlainPiece(
    long offset, long length, long home, long place, long device, boolean alone) {

  boolean isCopied() {
    return home != place;
  }

  PlainPiece placedAt(long address, boolean byItself) {
    return new PlainPiece(offset, length, home, address, address, byItself);
  }

  PlainPiece knownAs(long address) {
    return new PlainPiece(offset, length, home, place, address, alone);
  }

  /** The part of this piece from a byte of it on. */
  PlainPiece part(long from, long bytes) {
    return new PlainPiece(offset + from, bytes, home + from, place + from, device + from, alone);
  }
}
