package org.scatterproof.engine.input;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers as files write them: terms joined by {@code +} and {@code -}, each decimal, {@code 0x}
 * hex, {@code Np} for N pages, or {@code 2^N}. Arithmetic is modulo 2^64.
 */
public final class NumberText {

  private static final BigInteger LARGEST =
      BigInteger.ONE.shiftLeft(Long.SIZE).subtract(BigInteger.ONE);
  private static final Pattern TERM =
      Pattern.compile("\\s*(?:0x([0-9a-fA-F]{1,16})|2\\^([0-9]{1,2})|([0-9]{1,20})(p?))\\s*");

  private NumberText() {}

  /**
   * The value of a text.
   *
   * @param pageLength what {@code p} stands for
   * @throws NumberFormatException with what is wrong, as the rest of a sentence
   */
  public static long parse(String text, long pageLength) {
    long sum = 0;
    boolean minus = false;
    Matcher matcher = TERM.matcher(text);
    int at = 0;
    while (true) {
      if (!matcher.find(at) || matcher.start() != at) {
        throw new NumberFormatException("is no number at \"" + text.substring(at) + "\"");
      }
      long term = term(matcher, pageLength);
      sum = minus ? sum - term : sum + term;
      at = matcher.end();
      if (at == text.length()) {
        return sum;
      }
      char sign = text.charAt(at);
      if (sign != '+' && sign != '-') {
        throw new NumberFormatException("is no number at \"" + text.substring(at) + "\"");
      }
      minus = sign == '-';
      at++;
    }
  }

  /**
   * The value of a number without expression.
   *
   * @throws NumberFormatException when it is not within 0 to 2^64-1
   */
  static long ofInteger(BigInteger value) {
    if (value.signum() < 0 || value.compareTo(LARGEST) > 0) {
      throw new NumberFormatException("is out of range; numbers are 0 to 2^64-1");
    }
    return value.longValue();
  }

  private static long term(Matcher matcher, long pageLength) {
    if (matcher.group(1) != null) {
      return Long.parseUnsignedLong(matcher.group(1), 16);
    }
    if (matcher.group(2) != null) {
      int exponent = Integer.parseInt(matcher.group(2));
      if (exponent > Long.SIZE) {
        throw new NumberFormatException("has 2^" + exponent + "; the highest power is 2^64");
      }
      return exponent == Long.SIZE ? 0 : 1L << exponent;
    }
    long value = ofInteger(new BigInteger(matcher.group(3)));
    return matcher.group(4).isEmpty() ? value : value * pageLength;
  }
}
