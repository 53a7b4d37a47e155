package org.scatterproof.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.scatterproof.engine.adapter.AdapterSources;

/** Builds what is in C, where there is a compiler. */
final class CCompiler {

  private static final String COMMAND = "cc";
  private static final List<String> FLAGS = List.of("-O3", "-std=c99");
  private static final List<String> EXAMPLE_FLAGS = List.of("-O2", "-std=c99");
  private static final String NO_COMPILER = "no C compiler: there is no cc that runs";
  private static final List<String> UNITS = List.of("driver.c", "dma.c", "mbuf.c");
  private static final List<String> SOURCES = List.of("segmenter.h", "driver.c", "dma.c", "mbuf.c");

  private CCompiler() {}

  /**
   * What came of it.
   *
   * @param program the executable; none without a compiler
   * @param description the compiler and its flags, or why there is no program
   */
  record Built(Optional<Path> program, String description) {}

  /** Compiles into a folder. The units see each other through function pointers only. */
  static Built build(Path folder) throws IOException, InterruptedException {
    Path log = folder.resolve("cc.log");
    if (!run(List.of(COMMAND, "--version"), folder, log)) {
      return new Built(Optional.empty(), NO_COMPILER);
    }
    String version = firstLine(log);
    for (String file : SOURCES) {
      try (InputStream source = CCompiler.class.getResourceAsStream("c/" + file)) {
        Files.copy(Objects.requireNonNull(source, file), folder.resolve(file));
      }
    }
    List<String> command = new ArrayList<>();
    command.add(COMMAND);
    command.addAll(FLAGS);
    command.addAll(List.of("-o", "driver"));
    command.addAll(UNITS);
    if (!run(command, folder, log)) {
      return new Built(Optional.empty(), "the C compiler refuses the segmenter: " + firstLine(log));
    }
    return new Built(
        Optional.of(folder.resolve("driver")), version + ", " + String.join(" ", FLAGS));
  }

  /** Compiles the adapter that we ship as an example, as its Makefile does. */
  static Built buildExample(Path folder) throws IOException, InterruptedException {
    Path log = folder.resolve("cc.log");
    if (!run(List.of(COMMAND, "--version"), folder, log)) {
      return new Built(Optional.empty(), NO_COMPILER);
    }
    String version = firstLine(log);
    AdapterSources.write("c", folder);
    List<String> command = new ArrayList<>(List.of(COMMAND));
    command.addAll(EXAMPLE_FLAGS);
    command.addAll(List.of("-o", "adapter"));
    command.addAll(AdapterSources.units("c"));
    if (!run(command, folder, log)) {
      return new Built(Optional.empty(), "the C compiler refuses the example: " + firstLine(log));
    }
    return new Built(
        Optional.of(folder.resolve("adapter")), version + ", " + String.join(" ", EXAMPLE_FLAGS));
  }

  private static boolean run(List<String> command, Path folder, Path log)
      throws IOException, InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      return process.waitFor() == 0;
    } catch (IOException e) { // no such program
      return false;
    }
  }

  private static String firstLine(Path log) throws IOException {
    return Files.readString(log, StandardCharsets.UTF_8)
        .lines()
        .findFirst()
        .orElse("it says nothing");
  }
}
