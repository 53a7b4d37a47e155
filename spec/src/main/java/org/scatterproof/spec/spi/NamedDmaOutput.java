package org.scatterproof.spec.spi;

/**
 * The output functions that the API names (kIODMACommandOutputHost32 and so on). Each writes slot
 * {@code index} of the segment array as two words, address then length, from byte {@code index *
 * slotLength()} on. Host order is that of {@link
 * org.scatterproof.spec.platform.Platform#isBigEndian}.
 */
public enum NamedDmaOutput implements DmaOutput {
  HOST_32(32, ByteOrdering.HOST),
  BIG_32(32, ByteOrdering.BIG),
  LITTLE_32(32, ByteOrdering.LITTLE),
  HOST_64(64, ByteOrdering.HOST),
  BIG_64(64, ByteOrdering.BIG),
  LITTLE_64(64, ByteOrdering.LITTLE);

  private final int wordBits;
  private final ByteOrdering ordering;

  NamedDmaOutput(int wordBits, ByteOrdering ordering) {
    this.wordBits = wordBits;
    this.ordering = ordering;
  }

  /** 32 or 64. */
  public int wordBits() {
    return wordBits;
  }

  /** Bytes of one slot: 8 or 16. */
  public int slotLength() {
    return 2 * wordBits / Byte.SIZE;
  }

  public ByteOrdering ordering() {
    return ordering;
  }
}
