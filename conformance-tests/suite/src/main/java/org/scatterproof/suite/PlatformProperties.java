package org.scatterproof.suite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * JUnit's configuration for those whom JUnit does not hand it: system properties, then the file
 * {@code junit-platform.properties} on the class path.
 */
final class PlatformProperties {

  private static final String FILE = "junit-platform.properties";

  private PlatformProperties() {}

  static Optional<String> get(String parameter) {
    String property = System.getProperty(parameter);
    return property != null ? Optional.of(property) : Optional.ofNullable(file(parameter));
  }

  private static @Nullable String file(String parameter) {
    ClassLoader loader = PlatformProperties.class.getClassLoader();
    try (InputStream file = loader.getResourceAsStream(FILE)) {
      Properties properties = new Properties();
      if (file != null) {
        properties.load(file);
      }
      return properties.getProperty(parameter);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read", e);
    }
  }
}
