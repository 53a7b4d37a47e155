package org.scatterproof.spec.value;

/**
 * Arithmetic on addresses, offsets and lengths: {@code long}s that are read as unsigned 64-bit
 * numbers. Every comparison and every sum of such numbers in this project goes through here, so
 * that a sign or a wrap is handled in one place.
 */
public final class Unsigned {

  /** The largest 64-bit number, 2^64 - 1. */
  public static final long MAX = -1L;

  private Unsigned() {}

  /** Negative, zero or positive as {@code a} is below, equal to or above {@code b}. */
  public static int compare(long a, long b) {
    return Long.compareUnsigned(a, b);
  }

  public static boolean isBelow(long a, long b) {
    return a + Long.MIN_VALUE < b + Long.MIN_VALUE;
  }

  public static boolean isAtMost(long a, long b) {
    return a + Long.MIN_VALUE <= b + Long.MIN_VALUE;
  }

  public static long min(long a, long b) {
    return isBelow(a, b) ? a : b;
  }

  public static long max(long a, long b) {
    return isBelow(a, b) ? b : a;
  }

  /** Whether {@code a + b} needs more than 64 bits. */
  public static boolean sumWraps(long a, long b) {
    return isBelow(a + b, a);
  }

  /** {@code a + b}, or {@link #MAX} where the sum needs more than 64 bits. */
  public static long addCapped(long a, long b) {
    return sumWraps(a, b) ? MAX : a + b;
  }

  /** Whether {@code value} is a multiple of {@code alignment}; 0 and 1 align everything. */
  public static boolean isAligned(long value, long alignment) {
    if ((alignment & (alignment - 1)) == 0) {
      return alignment == 0 || (value & (alignment - 1)) == 0;
    }
    return Long.remainderUnsigned(value, alignment) == 0;
  }

  /** What {@code value} has in excess of a multiple of {@code alignment}; 0 for 0 and 1. */
  public static long excess(long value, long alignment) {
    if ((alignment & (alignment - 1)) == 0) {
      return alignment == 0 ? 0 : value & (alignment - 1);
    }
    return Long.remainderUnsigned(value, alignment);
  }

  /** The smallest multiple of {@code alignment} at or above {@code value}; wraps at 2^64. */
  public static long alignUp(long value, long alignment) {
    long excess = excess(value, alignment);
    return excess == 0 ? value : value + (alignment - excess);
  }

  /**
   * Whether the bytes {@code [address, address + length)} lie below 2^bits and do not wrap. No byte
   * is always below; 0 bits, and 64 bits and more, restrict nothing but the wrap.
   */
  public static boolean fitsBits(long address, long length, int bits) {
    if (length == 0) {
      return true;
    }
    long last = address + (length - 1);
    if (isBelow(last, address)) {
      return false;
    }
    return bits <= 0 || bits >= Long.SIZE || last >>> bits == 0;
  }

  /** Hexadecimal with its prefix, as counterexamples and files show addresses: {@code 0x1f00}. */
  public static String hex(long value) {
    return "0x" + Long.toHexString(value);
  }
}
