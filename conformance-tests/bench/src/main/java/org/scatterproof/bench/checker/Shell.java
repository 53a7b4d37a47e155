package org.scatterproof.bench.checker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Programs that are run to their end, with the processor time that they took. */
final class Shell {
  private static final double NANOS = 1e9;

  /** The second line of the shell's times: of its children, in user mode and in the system's. */
  private static final Pattern TIMES =
      Pattern.compile("\\n(\\d+)m([0-9.]+)s (\\d+)m([0-9.]+)s\\n?$");

  private Shell() {}

  /**
   * What came of a program.
   *
   * @param text its stdout and stderr
   * @param round what it took, its start included
   */
  record Ran(String text, Searcher.Round round) {}

  /** Runs a program by itself. */
  static String run(Path folder, List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    Thread ending = new Thread(process::destroy, "end " + command.get(0));
    Runtime.getRuntime().addShutdownHook(ending);
    process.getOutputStream().close();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    Runtime.getRuntime().removeShutdownHook(ending);
    if (code != 0) {
      throw new IOException(
          command.get(0) + " exits with " + code + ": " + text.lines().findFirst().orElse(""));
    }
    return text;
  }

  /** Runs a program within a shell, which knows what it took. */
  static Ran timed(Path folder, List<String> command) throws IOException, InterruptedException {
    List<String> shell = new ArrayList<>(List.of("sh", "-c", "\"$@\" && times", "sh"));
    shell.addAll(command);
    long started = System.nanoTime();
    String text = run(folder, shell);
    double seconds = (System.nanoTime() - started) / NANOS;
    Matcher times = TIMES.matcher(text);
    double cpu =
        times.find()
            ? seconds(times.group(1), times.group(2)) + seconds(times.group(3), times.group(4))
            : Double.NaN;
    return new Ran(text, new Searcher.Round(seconds, cpu));
  }

  private static double seconds(String minutes, String rest) {
    return 60 * Double.parseDouble(minutes) + Double.parseDouble(rest);
  }
}
