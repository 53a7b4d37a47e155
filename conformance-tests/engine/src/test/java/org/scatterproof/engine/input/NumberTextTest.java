package org.scatterproof.engine.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NumberTextTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "4096, 0x1000",
    "0xfF, 0xff",
    "2p, 0x8000",
    "2p+0x100, 0x8100",
    "2^32-1p, 0xffffc000",
    "2^32 - 1p, 0xffffc000",
    "2^64-1, 0xffffffffffffffff",
    "2^64, 0x0",
    "0-1, 0xffffffffffffffff",
    "18446744073709551615, 0xffffffffffffffff",
  })
  void termsAddUpModulo2To64(String text, String expected) {
    long value = NumberText.parse(text, 0x4000);

    assertThat("0x" + Long.toHexString(value)).isEqualTo(expected.replaceAll("^0$", "0x0"));
  }

  @ParameterizedTest
  @CsvSource({
    "'', 'is no number at \"\"'",
    "1q, 'is no number at \"q\"'",
    "1+, 'is no number at \"\"'",
    "p, 'is no number at \"p\"'",
    "0x11112222333344445, 'is no number at \"5\"'",
    "2^65, 'has 2^65; the highest power is 2^64'",
    "18446744073709551616, 'is out of range; numbers are 0 to 2^64-1'",
  })
  void anythingElseIsRefused(String text, String wrong) {
    assertThatThrownBy(() -> NumberText.parse(text, 1))
        .isInstanceOf(NumberFormatException.class)
        .hasMessage(wrong);
  }

  @Test
  void suggestionsAreForNearMissesOnly() {
    List<String> words = List.of("offset", "capacity", "repeat");

    assertThat(Suggestion.of("offst", words)).isEqualTo(" (did you mean offset?)");
    assertThat(Suggestion.of("banana", words)).isEmpty();
  }
}
