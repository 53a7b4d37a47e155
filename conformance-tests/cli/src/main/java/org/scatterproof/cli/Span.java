package org.scatterproof.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A time that may be long: {@code 0.5}, {@code 90s}, {@code 10m}, {@code 2h}; seconds by default.
 */
final class Span implements ITypeConverter<Duration> {
  private static final Pattern FORM = Pattern.compile("([0-9]{1,6}(?:[.][0-9]{1,3})?)([smh]?)");
  private static final Duration LONGEST = Duration.ofDays(7);

  /** From a millisecond to seven days. */
  @Override
  public Duration convert(String written) {
    Matcher form = FORM.matcher(written);
    if (!form.matches()) {
      throw unfit(written);
    }
    long unit =
        switch (form.group(2)) {
          case "m" -> 60_000;
          case "h" -> 3_600_000;
          default -> 1000;
        };
    BigDecimal millis = new BigDecimal(form.group(1)).multiply(BigDecimal.valueOf(unit));
    Duration span = Duration.ofMillis(millis.setScale(0, RoundingMode.FLOOR).longValueExact());
    if (span.isZero() || span.compareTo(LONGEST) > 0) {
      throw unfit(written);
    }
    return span;
  }

  private static TypeConversionException unfit(String written) {
    return new TypeConversionException(
        written + " is no time from 0.001s to 168h; write 90s, 10m or 2h");
  }
}
