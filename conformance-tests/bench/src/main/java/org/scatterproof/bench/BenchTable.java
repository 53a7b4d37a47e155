package org.scatterproof.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A run as people read it. */
final class BenchTable {

  private final BenchReport report;

  BenchTable(BenchReport report) {
    this.report = report;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    Effort effort = report.effort();
    Machine machine = report.machine();
    lines.add(
        report.name()
            + " "
            + report.version()
            + ": medians of "
            + effort.forks() * effort.rounds()
            + " rounds"
            + (report.c().program().isPresent() ? ", C and Java in turn" : ""));
    lines.add("  on    " + machine.processor() + ", " + machine.processors() + " processors");
    lines.add("  JDK   " + machine.jdk());
    lines.add("  C     " + report.c().description());
    lines.add("");
    lines.add(row("case", "ns per", report.name(), "C", "ratio", "allocated"));
    report.measurements().forEach(each -> lines.add(row(each)));
    lines.add("");
    flatness().ifPresent(lines::add);
    slowest().ifPresent(lines::add);
    return lines;
  }

  private String row(Measurement measured) {
    BenchCase world = measured.world();
    if (!measured.isTimed()) {
      return String.format(Locale.ROOT, "  %-40s not timed: %s", world.title(), measured.failure());
    }
    String ratio = number(measured.ratio());
    return row(
        world.title(),
        world.unit(),
        number(measured.javaPerUnit()),
        number(measured.cPerUnit()),
        measured.lists() == RoundLog.Lists.DIFFERENT ? "other" : ratio,
        bytes(measured.allocated()));
  }

  private static String row(String title, String unit, String java, String c, String r, String b) {
    String name = java.length() > 12 ? java.substring(0, 12) : java;
    return String.format(
        Locale.ROOT, "  %-40s %-8s %12s %12s %7s %10s", title, unit, name, c, r, b);
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.2f", value);
  }

  private static String bytes(double allocated) {
    return String.format(Locale.ROOT, "%.0f B", Math.ceil(allocated));
  }

  /** What a segment costs in the shortest and the longest of the growing walks. */
  private Optional<String> flatness() {
    List<Measurement> growing =
        report.measurements().stream()
            .filter(each -> each.isTimed() && Cases.isGrowing(each.world()))
            .toList();
    if (growing.size() < 2) {
      return Optional.empty();
    }
    double first = growing.get(0).javaPerUnit();
    double last = growing.get(growing.size() - 1).javaPerUnit();
    return Optional.of(
        String.format(
            Locale.ROOT, "  a segment of 65536 extents costs %.2f times one of 16", last / first));
  }

  private Optional<String> slowest() {
    return report.measurements().stream()
        .filter(each -> each.isTimed() && !Double.isNaN(each.ratio()))
        .min(Comparator.comparingDouble(Measurement::ratio))
        .map(
            each ->
                String.format(
                    Locale.ROOT,
                    "  lowest ratio: %.2f, %s (above 1 it is faster than C)",
                    each.ratio(),
                    each.world().id()));
  }
}
