package org.scatterproof.bench.checker;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Medians, and rows of them. */
final class Figures {

  private Figures() {}

  /** The middle one; of an even number the mean of the middle ones. One or more. */
  static double median(List<Searcher.Round> rounds, ToDoubleFunction<Searcher.Round> of) {
    double[] sorted = rounds.stream().mapToDouble(of).sorted().toArray();
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  /** With two decimals, with one from 10 on. */
  static String number(double value) {
    return Double.isNaN(value)
        ? "-"
        : String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value);
  }

  static String row(String name, String first, String second) {
    return String.format(Locale.ROOT, "  %-36s %10s %10s", name, first, second);
  }

  /** A ratio by the clock and by CPU time, with its bar. */
  static String bar(String name, double byClock, Optional<Double> byCpu, String bar) {
    String row = row(name, number(byClock), byCpu.map(Figures::number).orElse("-"));
    return (row + "   " + bar).stripTrailing();
  }
}
