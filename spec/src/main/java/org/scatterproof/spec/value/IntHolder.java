package org.scatterproof.spec.value;

/** An in/out parameter of 32 unsigned bits; the argument of a {@code UInt32 *} in the documents. */
public final class IntHolder {

  /** What the caller passed in and what the operation left behind. */
  public int value;

  public IntHolder(int value) {
    this.value = value;
  }

  @Override
  public String toString() {
    return Integer.toUnsignedString(value);
  }
}
