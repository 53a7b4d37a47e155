package org.scatterproof.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scatterproof.engine.explore.PlannedExploration;
import org.scatterproof.engine.input.Suggestion;
import org.scatterproof.engine.input.UsageError;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.engine.scenario.ScenarioInfo;
import org.scatterproof.spec.rule.Requirement;
import org.scatterproof.spec.spi.Capability;

/** Which scenarios run, what is explored, and which requirements are asked for by name. */
final class Selection {

  private final List<Pattern> patterns = new ArrayList<>();

  private Selection() {}

  /** Refuses an {@code only} that matches neither a requirement nor a scenario. */
  static Selection of(
      List<String> only,
      List<Requirement> requirements,
      List<Scenario> catalog,
      List<PlannedExploration> explorations)
      throws UsageError {
    Set<String> ids = new TreeSet<>();
    requirements.forEach(requirement -> ids.add(requirement.id()));
    for (Scenario scenario : catalog) {
      ids.add(scenario.info().id());
      ids.add(scenario.info().baseId());
    }
    explorations.forEach(exploration -> ids.add(exploration.id()));
    Selection selection = new Selection();
    for (String wanted : only) {
      Pattern pattern = pattern(wanted);
      if (ids.stream().noneMatch(pattern.asMatchPredicate())) {
        throw new UsageError(
            "--only: there is no requirement, scenario or exploration "
                + wanted
                + Suggestion.of(wanted, ids)
                + "; see ./scatterproof list");
      }
      selection.patterns.add(pattern);
    }
    return selection;
  }

  /** Whether everything is asked. */
  boolean isAll() {
    return patterns.isEmpty();
  }

  /** Whether a requirement is asked for by its own name. */
  boolean names(Requirement requirement) {
    return matches(requirement.id());
  }

  /**
   * The scenarios to run, in catalog order.
   *
   * @param areas asked and declared
   * @param declared all that the implementation declares
   */
  List<Scenario> scenarios(
      List<Scenario> catalog, Set<Capability> areas, Set<Capability> declared) {
    return catalog.stream()
        .filter(scenario -> areas.contains(scenario.info().area()))
        .filter(scenario -> declared.containsAll(scenario.info().needs()))
        .filter(scenario -> isAll() || isSelected(scenario.info()))
        .toList();
  }

  /**
   * The explorations to make; those of a run that is restricted are named by their own ids, or by
   * what they are there to exercise.
   */
  List<PlannedExploration> explorations(List<PlannedExploration> planned) {
    return planned.stream()
        .filter(
            each ->
                isAll()
                    || Stream.concat(Stream.of(each.id()), each.claims().stream())
                        .anyMatch(this::matches))
        .toList();
  }

  private boolean isSelected(ScenarioInfo info) {
    return Stream.concat(Stream.of(info.id(), info.baseId()), info.claims().stream())
        .anyMatch(this::matches);
  }

  private boolean matches(String id) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(id).matches());
  }

  private static Pattern pattern(String wanted) {
    return Pattern.compile(
        Stream.of(wanted.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
  }
}
