package org.scatterproof.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the times were taken on.
 *
 * @param processor its model, or its architecture where the model is not told
 * @param processors that this JVM may use
 * @param os name, version, architecture
 * @param jdk runtime version and vendor
 * @param vm name and version
 */
public record Machine(String processor, int processors, String os, String jdk, String vm) {

  private static final Path CPU_FACTS = Path.of("/proc/cpuinfo");
  private static final String MODEL = "model name";

  /** The one that this JVM is on. */
  public static Machine own() {
    String architecture = System.getProperty("os.arch");
    return new Machine(
        model().orElse(architecture),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.name") + " " + System.getProperty("os.version") + " " + architecture,
        System.getProperty("java.runtime.version") + " (" + System.getProperty("java.vendor") + ")",
        System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
  }

  private static Optional<String> model() {
    try (Stream<String> lines = Files.lines(CPU_FACTS, StandardCharsets.UTF_8)) {
      return lines
          .filter(line -> line.startsWith(MODEL))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst();
    } catch (IOException e) { // not Linux
      return Optional.empty();
    }
  }
}
