package org.scatterproof.bench;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.bench.RoundLog.Lists;

/** Puts JMH's times of a case and what its JVMs told together. */
final class RoundReader {

  private final BenchCase world;
  private final Effort effort;
  private final List<Double> cNanos = new ArrayList<>();
  private int forks;
  private int roundsOfFork;
  private long segments;
  private double allocated = Double.POSITIVE_INFINITY;
  private Lists lists = Lists.NOT_COMPARED;
  private @Nullable String failure;

  RoundReader(BenchCase world, Effort effort) {
    this.world = world;
    this.effort = effort;
  }

  /**
   * @param lines of the {@link RoundLog}
   * @param javaNanos of an operation, a number for each round that counts
   */
  Measurement read(List<String> lines, List<Double> javaNanos) {
    lines.forEach(this::read);
    int expected = effort.forks() * effort.rounds();
    if (failure == null && (javaNanos.size() != expected || segments == 0)) {
      failure = forks == 0 ? "its JVM did not start" : "its JVM ended early";
    }
    return failure != null
        ? Measurement.failed(world, failure)
        : new Measurement(world, segments, javaNanos, List.copyOf(cNanos), allocated, lists, null);
  }

  private void read(String line) {
    String[] words = line.split(" ", 2);
    switch (words[0]) {
      case RoundLog.FORK -> {
        forks++;
        roundsOfFork = 0;
      }
      case RoundLog.SEGMENTS -> segments = Long.parseLong(words[1]);
      case RoundLog.LISTS -> lists = Lists.valueOf(words[1]);
      case RoundLog.ROUND -> readRound(words[1].split(" ", 2));
      case RoundLog.FAILED -> failure = words[1];
      default -> throw new IllegalStateException("no such line: " + line);
    }
  }

  private void readRound(String[] numbers) {
    roundsOfFork++;
    if (roundsOfFork <= effort.warmups()) {
      return;
    }
    allocated = Math.min(allocated, Double.parseDouble(numbers[0]));
    double nanos = Double.parseDouble(numbers[1]);
    if (!Double.isNaN(nanos)) {
      cNanos.add(nanos);
    }
  }
}
