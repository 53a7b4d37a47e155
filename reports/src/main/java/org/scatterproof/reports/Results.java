package org.scatterproof.reports;

import java.util.List;
import org.scatterproof.spec.result.ExplorationResult;
import org.scatterproof.spec.result.RequirementResult;
import org.scatterproof.spec.result.ResultsFooter;
import org.scatterproof.spec.result.ResultsHeader;
import org.scatterproof.spec.result.ScenarioResult;

/**
 * One complete run, as results.jsonl tells it.
 *
 * @param header what was judged, by what, where
 * @param requirements one per requirement asked, in the file's order; ids are unique
 * @param scenarios one per scenario executed, in the file's order; ids are unique
 * @param explorations one per property model, scope and stress test, in the file's order; ids are
 *     unique within a technique
 * @param footer how it ended
 */
public record Results(
    ResultsHeader header,
    List<RequirementResult> requirements,
    List<ScenarioResult> scenarios,
    List<ExplorationResult> explorations,
    ResultsFooter footer) {

  public Results {
    requirements = List.copyOf(requirements);
    scenarios = List.copyOf(scenarios);
    explorations = List.copyOf(explorations);
  }
}
