package org.scatterproof.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * What the JVMs that JMH starts tell beside JMH's own times, a line each: {@code fork}, {@code
 * segments N}, {@code lists equal}, {@code round ALLOCATED C_NANOS}, {@code failed REASON}.
 *
 * @param file that grows
 */
record RoundLog(Path file) {

  static final String FORK = "fork";
  static final String SEGMENTS = "segments";
  static final String LISTS = "lists";
  static final String ROUND = "round";
  static final String FAILED = "failed";

  /** How the lists of the two compare. */
  enum Lists {
    EQUAL,
    DIFFERENT,
    NOT_COMPARED
  }

  void addFork() {
    add(FORK);
  }

  /** Segments of one operation. */
  void addSegments(long segments) {
    add(SEGMENTS + " " + segments);
  }

  void addLists(Lists lists) {
    add(LISTS + " " + lists);
  }

  /**
   * @param allocated bytes of one operation
   * @param cNanos of one operation in C; not a number without C
   */
  void addRound(double allocated, double cNanos) {
    add(ROUND + " " + allocated + " " + cNanos);
  }

  void addFailure(String reason) {
    add(FAILED + " " + reason.lines().findFirst().orElse("no more is known"));
  }

  private void add(String line) {
    try {
      Files.writeString(
          file,
          line + "\n",
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new IllegalStateException("cannot write " + file, e);
    }
  }

  List<String> lines() throws IOException {
    return Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
  }
}
