package org.scatterproof.spec.spi;

/**
 * The output functions of the cursor's subclasses: slot {@code index} is two 64-bit words, address
 * then length, from byte {@code 16 * index} on.
 */
public enum NamedCursorOutput implements CursorOutput {
  NATURAL(ByteOrdering.HOST),
  BIG(ByteOrdering.BIG),
  LITTLE(ByteOrdering.LITTLE);

  /** Bytes of one slot. */
  public static final int SLOT_LENGTH = 16;

  private final ByteOrdering ordering;

  NamedCursorOutput(ByteOrdering ordering) {
    this.ordering = ordering;
  }

  public ByteOrdering ordering() {
    return ordering;
  }
}
