package org.scatterproof.suite.mutation;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.Map;
import org.scatterproof.engine.execute.ScenarioVerdict;

/**
 * Which readings of open questions the rules see the reference take, a line a scenario: no verdict
 * depends on them, but a report tells them.
 */
final class Readings {

  private static final String NAME = "mutants/readings.tsv";

  /** Where it is written, from the folder of the module. */
  static final Path FILE = Path.of("src/test/resources", NAME);

  private static final Map<String, String> ALL = WrittenDown.read(NAME);

  private Readings() {}

  /** What must be seen in a scenario; what is seen, where nobody has written that down. */
  static String of(String scenario, String seen) {
    return ALL.getOrDefault(scenario, seen);
  }

  /** Requirement, question and the indexes of readings, as bits; a dash where there are none. */
  static String seen(ScenarioVerdict verdict) {
    String seen =
        verdict.readings().stream()
            .map(each -> each.requirement() + " " + each.ambiguity() + " " + each.taken())
            .sorted()
            .collect(joining(", "));
    return seen.isEmpty() ? "-" : seen;
  }
}
