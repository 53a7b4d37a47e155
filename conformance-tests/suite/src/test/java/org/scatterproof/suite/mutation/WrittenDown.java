package org.scatterproof.suite.mutation;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** Resources of lines with a name, a tab and what is written down of it. */
final class WrittenDown {

  private WrittenDown() {}

  static Map<String, String> read(String resource) {
    try (InputStream in = WrittenDown.class.getClassLoader().getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("\t", 2))
          .collect(toUnmodifiableMap(parts -> parts[0], parts -> parts[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
