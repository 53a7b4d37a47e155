package org.scatterproof.engine.recording;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Which observations a rule looks at. A rule that needs what a trace does not tell is not listened
 * to. The table is data beside this class; a test changes every observation of every call of the
 * catalog, and sees that no rule changes its mind about something that the table does not name.
 */
final class Needs {

  private static final String FAILED = "/failed";
  private static final String SUCCEEDED = "/succeeded";
  private static final Map<String, Integer> ON_SUCCESS = new HashMap<>();
  private static final Map<String, Integer> ON_FAILURE = new HashMap<>();

  static {
    read();
  }

  private Needs() {}

  /**
   * What a requirement's rule looks at, as bits of {@link Observed}; everything where unknown.
   *
   * @param success whether the call succeeded
   */
  static int of(String requirement, boolean success) {
    return (success ? ON_SUCCESS : ON_FAILURE).getOrDefault(requirement, -1);
  }

  private static void read() {
    try (InputStream in = Needs.class.getResourceAsStream("needs.txt")) {
      if (in == null) {
        throw new IllegalStateException("needs.txt is not beside its class");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] words = line.strip().split("\\s+", -1);
          int success = 0;
          int failure = 0;
          for (int i = 1; i < words.length; i++) {
            String word = words[i].replaceFirst("/.*", "").toUpperCase(Locale.ROOT);
            int bit = Observed.valueOf(word.replace('-', '_')).bit();
            success |= words[i].endsWith(FAILED) ? 0 : bit;
            failure |= words[i].endsWith(SUCCEEDED) ? 0 : bit;
          }
          ON_SUCCESS.put(words[0], success);
          ON_FAILURE.put(words[0], failure);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("needs.txt cannot be read", e);
    }
  }
}
