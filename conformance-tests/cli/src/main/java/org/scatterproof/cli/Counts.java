package org.scatterproof.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.scatterproof.spec.result.Outcome;
import org.scatterproof.spec.result.RequirementResult;
import org.scatterproof.spec.rule.Level;

/** Requirements that were asked, counted by area and level. */
final class Counts {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("passed", true, EnumSet.of(Outcome.PASSED)),
          new Column("failed", true, EnumSet.of(Outcome.FAILED, Outcome.BROKEN)),
          new Column("untested", true, EnumSet.of(Outcome.UNTESTED)),
          new Column("undecided", false, EnumSet.of(Outcome.CANT_TELL)),
          new Column("our fault", false, EnumSet.of(Outcome.HARNESS_ERROR)));

  private final List<RequirementResult> requirements;

  Counts(List<RequirementResult> requirements) {
    this.requirements = requirements.stream().filter(each -> !isNotAsked(each)).toList();
  }

  static boolean isNotAsked(RequirementResult requirement) {
    return requirement.outcome() == Outcome.INAPPLICABLE;
  }

  /** A table with headings; levels that an area does not have are left out. */
  List<String> lines() {
    List<Column> shown = COLUMNS.stream().filter(this::isShown).toList();
    Table table = new Table();
    List<String> headings = new ArrayList<>(List.of("area", "level"));
    shown.forEach(column -> headings.add(column.heading()));
    table.row(headings);
    Set<String> areas = new LinkedHashSet<>();
    requirements.forEach(each -> areas.add(each.area()));
    for (String area : areas) {
      for (Level level : Level.values()) {
        addRow(table, area, level.name(), shown);
      }
    }
    return table.lines();
  }

  private void addRow(Table table, String area, String level, List<Column> shown) {
    List<Outcome> outcomes =
        requirements.stream()
            .filter(each -> each.area().equals(area) && each.level().equals(level))
            .map(RequirementResult::outcome)
            .toList();
    if (outcomes.isEmpty()) {
      return;
    }
    List<String> cells = new ArrayList<>(List.of(area, level));
    shown.forEach(column -> cells.add(Long.toString(column.count(outcomes))));
    table.row(cells);
  }

  private boolean isShown(Column column) {
    return column.always()
        || column.count(requirements.stream().map(RequirementResult::outcome).toList()) > 0;
  }

  /**
   * @param always whether it is shown where it counts nothing
   */
  private record Column(String heading, boolean always, Set<Outcome> outcomes) {
    long count(List<Outcome> all) {
      return all.stream().filter(outcomes::contains).count();
    }
  }
}
