package org.scatterproof.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.scatterproof.cli.selftest.Fate;
import org.scatterproof.cli.selftest.Fate.End;
import org.scatterproof.spec.result.SelftestMatrix;
import org.scatterproof.spec.result.SelftestMatrix.Standing;

/** What a selftest says: the figures, then a row for each subject, what went wrong first. */
final class SelftestText {
  private final List<Fate> fates;
  private final Duration time;
  private final Paint paint;

  SelftestText(List<Fate> fates, Duration time, Paint paint) {
    this.fates = List.copyOf(fates);
    this.time = time;
    this.paint = paint;
  }

  /**
   * Lines to print.
   *
   * @param withCounterexamples whether what convicts each is shown too
   */
  List<String> lines(boolean withCounterexamples) {
    List<String> lines = new ArrayList<>();
    lines.add(paint.strong(figures()) + ", " + Seconds.of(time));
    lines.add("");
    lines.addAll(table().lines());
    if (withCounterexamples) {
      for (Fate fate : fates) {
        if (!fate.text().isEmpty()) {
          lines.add("");
          fate.text().lines().forEach(lines::add);
        }
      }
    }
    return lines;
  }

  /** What a matrix says: the figures, and the faults that do not stand as they must. */
  static List<String> lines(SelftestMatrix matrix) {
    List<String> lines = new ArrayList<>();
    lines.add(
        matrix.count(Standing.CONVICTED)
            + " of "
            + Numbers.of(matrix.faults().size(), "fault")
            + " convicted by name, by more than one scenario or model");
    for (String technique : matrix.techniques()) {
      long tried = matrix.triedBy(technique);
      long convicted = matrix.convictedBy(technique);
      lines.add(
          String.format(
              Locale.ROOT,
              "  %s alone: %d of %d, %.1f %%",
              SelftestMatrix.nameOf(technique),
              convicted,
              tried,
              100.0 * convicted / Math.max(1, tried)));
    }
    Table table = new Table();
    table.row(List.of("", "", "breaks"));
    matrix.faults().stream()
        .filter(each -> each.standing() != Standing.CONVICTED)
        .forEach(
            each ->
                table.row(
                    List.of(
                        each.fault(),
                        each.standing().word(),
                        each.breaks() == null ? "-" : each.breaks())));
    lines.add("");
    lines.addAll(table.lines());
    return lines;
  }

  private String figures() {
    long controls = fates.stream().filter(each -> each.subject().isControl()).count();
    long faults = fates.size() - controls;
    String text = "";
    if (faults > 0) {
      text = count(End.CONVICTED) + " of " + Numbers.of(faults, "fault") + " convicted by name";
    }
    if (controls > 0) {
      text +=
          (text.isEmpty() ? "" : ", ")
              + count(End.PASSED)
              + " of "
              + Numbers.of(controls, "control")
              + " passed";
    }
    return text;
  }

  private long count(End end) {
    return fates.stream().filter(each -> each.end() == end).count();
  }

  private Table table() {
    Table table = new Table();
    table.row(List.of("", "", "blamed", "calls", "ms", "by"));
    fates.stream().filter(each -> !each.end().isRight()).forEach(each -> row(table, each));
    fates.stream().filter(each -> each.end().isRight()).forEach(each -> row(table, each));
    return table;
  }

  private static void row(Table table, Fate fate) {
    table.row(
        List.of(
            fate.subject().name(),
            fate.end().word(),
            fate.blamed() == null ? "-" : fate.blamed(),
            fate.calls() == 0 ? "-" : String.valueOf(fate.calls()),
            String.valueOf(fate.millis()),
            fate.evidence()));
  }
}
