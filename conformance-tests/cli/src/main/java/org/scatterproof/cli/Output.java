package org.scatterproof.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Where the command line writes: answers to {@code out}, progress and errors to {@code err}.
 *
 * @param out standard output
 * @param err standard error
 * @param outIsTerminal whether a person reads {@code out} as it is written, so that long lines are
 *     better wrapped than left to {@code grep}
 * @param rewrites whether a line on {@code err} can be written over
 * @param paint colours for {@code out}
 */
record Output(
    PrintStream out, PrintStream err, boolean outIsTerminal, boolean rewrites, Paint paint) {

  /** The width that wrapped text keeps to. */
  static final int COLUMNS = 100;

  /** What {@code scatterproof} found to be terminals: {@code out}, {@code err}, both or neither. */
  private static final String TERMINALS = "scatterproof.terminals";

  static Output ofProcess() {
    return of(System.out, System.err, System.getProperty(TERMINALS, ""), System.getenv());
  }

  /**
   * Decides from the environment.
   *
   * @param terminals {@code out}, {@code err} or {@code out,err}: Java itself cannot tell
   */
  static Output of(
      PrintStream out, PrintStream err, String terminals, Map<String, String> environment) {
    List<String> found = List.of(terminals.split(",", -1));
    boolean commands = !environment.getOrDefault("TERM", "dumb").equals("dumb");
    boolean plain = !environment.getOrDefault("NO_COLOR", "").isEmpty();
    // A pipeline's terminal keeps every version of a line that is written over.
    boolean pipeline = !environment.getOrDefault("CI", "").isEmpty();
    boolean outIsTerminal = found.contains("out");
    return new Output(
        out,
        err,
        outIsTerminal,
        found.contains("err") && commands && !pipeline,
        outIsTerminal && commands && !plain ? Paint.COLOURS : Paint.NONE);
  }

  /** An error: one line, as every error is. */
  void error(String line) {
    err.println("scatterproof: " + line.lines().findFirst().orElse("no more is known"));
    err.flush();
  }

  /** For help and version, whose letters are the same in every charset. */
  PrintWriter outWriter() {
    return new PrintWriter(out, true, StandardCharsets.US_ASCII);
  }
}
