package org.scatterproof.spec.dma;

/**
 * Consecutive bytes of the prepared range with the place in memory that a list gave them.
 *
 * @param offset of the first byte within the prepared range
 * @param length bytes, at least 1
 * @param home physical address of the first byte in the descriptor's memory
 * @param place physical address to which the device's address of the first byte leads
 */
record PlacedPiece(long offset, long length, long home, long place) {

  boolean isCopied() {
    return home != place;
  }
}
