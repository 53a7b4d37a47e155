package org.scatterproof.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The program as users have it: the jar of {@code target/dist} in a JVM of its own.
 *
 * @param workingFolder where it is started
 * @param home where it looks for what is not in its jar
 */
record Distribution(Path workingFolder, Path home) {
  private static final long SECONDS = 120;

  /** A run is over before they cost anything, and half of its work would be to compile itself. */
  private static final List<String> QUICKLY =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto");

  static Distribution in(Path workingFolder) {
    return new Distribution(workingFolder, Path.of(property("scatterproof.dist")));
  }

  /** The same with all jars, and no Allure. */
  Distribution withoutAllure(Path empty) throws IOException {
    Files.createDirectories(empty);
    for (String jar : List.of("bench.jar", "stress.jar")) {
      Files.copy(home.resolve(jar), empty.resolve(jar), StandardCopyOption.REPLACE_EXISTING);
    }
    return new Distribution(workingFolder, empty);
  }

  /** A jar of faults, made by an earlier module of the same build. */
  static String fault(String jar) {
    return Path.of(property("scatterproof.faults")).resolve(jar).toString();
  }

  /** The jar of all faults. */
  static String faults() {
    return fault("scatterproof-faults-" + property("scatterproof.version") + ".jar");
  }

  /** Runs the program to its end. */
  Ran scatterproof(String... args) throws IOException, InterruptedException {
    return toItsEnd(start(args), args);
  }

  /** Runs it where no file may grow larger than that. */
  Ran limited(int kibibytes, String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("/bin/bash", "-c", "ulimit -f " + kibibytes + "; exec \"$@\"", "bash"));
    command.addAll(command(args));
    return toItsEnd(new ProcessBuilder(command).directory(workingFolder.toFile()).start(), args);
  }

  private static Ran toItsEnd(Process process, String... args) throws InterruptedException {
    CompletableFuture<String> out = text(process.getInputStream());
    CompletableFuture<String> err = text(process.getErrorStream());
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("still running after " + SECONDS + " s: " + List.of(args));
    }
    return new Ran(process.exitValue(), out.join(), err.join());
  }

  /** Runs the program and leaves it alone. */
  Process start(String... args) throws IOException {
    return new ProcessBuilder(command(args)).directory(workingFolder.toFile()).start();
  }

  /** The same, for a signal that whoever runs the tests may have had ignored. */
  Process startHearing(String signal, String... args) throws IOException {
    List<String> command = new ArrayList<>(List.of("env", "--default-signal=" + signal));
    command.addAll(command(args));
    return new ProcessBuilder(command).directory(workingFolder.toFile()).start();
  }

  private List<String> command(String... args) {
    Path dist = Path.of(property("scatterproof.dist"));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(QUICKLY);
    command.add("-Dscatterproof.home=" + home);
    command.add("-jar");
    command.add(dist.resolve("scatterproof.jar").toString());
    command.addAll(List.of(args));
    return command;
  }

  private static CompletableFuture<String> text(InputStream stream) {
    return CompletableFuture.supplyAsync(
        () -> {
          try (stream) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return text.replace(System.lineSeparator(), "\n");
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static String property(String name) {
    return Objects.requireNonNull(System.getProperty(name), name + ": set by the pom");
  }
}
