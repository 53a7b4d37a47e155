package org.scatterproof.spec.value;

/** An in/out parameter of 64 unsigned bits; the argument of a {@code UInt64 *} in the documents. */
public final class LongHolder {

  /** What the caller passed in and what the operation left behind. */
  public long value;

  public LongHolder(long value) {
    this.value = value;
  }

  @Override
  public String toString() {
    return Unsigned.hex(value);
  }
}
