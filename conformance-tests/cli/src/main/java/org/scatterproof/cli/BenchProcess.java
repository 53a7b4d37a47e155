package org.scatterproof.cli;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.implementation.ImplementationUnavailable;
import org.scatterproof.engine.input.CannotRun;
import org.scatterproof.spec.result.ExitCode;

/**
 * The benchmarks in a JVM of their own: bench.jar, which holds JMH, and scatterproof.jar. It prints
 * the table to our stdout; on stderr it tells where it is, a word and a text a line.
 */
final class BenchProcess {
  private static final String OF_IMPLEMENTATIONS = "org.scatterproof.bench.BenchMain";
  private static final String OF_CHECKER = "org.scatterproof.bench.checker.CheckerBenchMain";
  private static final String PROGRESS = "progress ";
  private static final String ERROR = "error ";
  private static final String DONE = "done";

  private final Output output;
  private final String main;
  private final List<String> jvmOptions;
  private @Nullable String error;
  private boolean done;

  private BenchProcess(Output output, String main, List<String> jvmOptions) {
    this.output = output;
    this.main = main;
    this.jvmOptions = jvmOptions;
  }

  /** Those that time an implementation. */
  static BenchProcess ofImplementations(Output output) {
    return new BenchProcess(output, OF_IMPLEMENTATIONS, List.of());
  }

  /** Those that time the model checker. */
  static BenchProcess ofChecker(Output output) {
    return new BenchProcess(output, OF_CHECKER, List.of("-XX:+UseParallelGC"));
  }

  /** Answers what the process is to exit with. */
  int run(List<String> arguments) throws IOException, InterruptedException, CannotRun {
    Path jar = ProgramHome.folder().resolve("bench.jar");
    if (!Files.isRegularFile(jar)) {
      throw new ImplementationUnavailable(
          "the benchmarks are not there: no " + jar + "; build with ./mvnw package");
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Dfile.encoding=UTF-8");
    command.addAll(jvmOptions);
    command.add("-cp");
    command.add(jar + File.pathSeparator + System.getProperty("java.class.path"));
    command.add(main);
    command.addAll(arguments);
    Process process =
        new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.INHERIT).start();
    Thread ending = new Thread(() -> end(process), "end benchmarks");
    Runtime.getRuntime().addShutdownHook(ending);
    try (StatusLine line = StatusLine.on(output)) {
      read(process, line);
    }
    int code = process.waitFor();
    Runtime.getRuntime().removeShutdownHook(ending);
    if (error != null) {
      output.error(error);
    } else if (!done) {
      output.error(
          "the implementation ended the process of the benchmarks, with exit code " + code);
      return ExitCode.UNAVAILABLE;
    }
    return code;
  }

  private void read(Process process, StatusLine status) throws IOException {
    try (BufferedReader lines = process.errorReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(PROGRESS)) {
          status.update(line.substring(PROGRESS.length()));
        } else if (line.startsWith(ERROR)) {
          error = line.substring(ERROR.length());
        } else if (line.equals(DONE)) {
          done = true;
        }
      }
    }
  }

  private static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
  }
}
