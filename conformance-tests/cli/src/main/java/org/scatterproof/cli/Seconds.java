package org.scatterproof.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Times as people write and read them. */
final class Seconds implements ITypeConverter<Duration> {
  private static final BigDecimal LONGEST = BigDecimal.valueOf(3600);

  /** From a millisecond to an hour: {@code 5} or {@code 0.5}. */
  @Override
  public Duration convert(String written) {
    BigDecimal millis = number(written).movePointRight(3).setScale(0, RoundingMode.FLOOR);
    if (millis.signum() <= 0 || millis.compareTo(LONGEST.movePointRight(3)) > 0) {
      throw unfit(written);
    }
    return Duration.ofMillis(millis.longValueExact());
  }

  /** {@code 6.2 s}. */
  static String of(Duration duration) {
    return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
  }

  private static BigDecimal number(String written) {
    // Longer texts are no times, but can take long to read: 1e999999999.
    if (!written.matches("[0-9]{1,9}([.][0-9]{1,9})?|[.][0-9]{1,9}")) {
      throw unfit(written);
    }
    return new BigDecimal(written);
  }

  private static TypeConversionException unfit(String written) {
    return new TypeConversionException(
        written + " is no number of seconds from 0.001 to " + LONGEST + "; write 5 or 0.5");
  }
}
