package org.scatterproof.engine;

import java.nio.file.Path;
import java.util.List;
import org.scatterproof.spec.result.ExplorationResult;
import org.scatterproof.spec.result.Outcome;
import org.scatterproof.spec.result.RequirementResult;
import org.scatterproof.spec.result.ResultsFooter;
import org.scatterproof.spec.result.ResultsHeader;
import org.scatterproof.spec.result.ScenarioResult;

/**
 * What a run found; the same as results.jsonl holds.
 *
 * @param header what was judged, by what, where
 * @param requirements every requirement of the rulebook, in its order; what was not asked says so
 * @param scenarios every executed scenario, in catalog order
 * @param explorations every exploration, in the order in which they were made
 * @param footer outcome, verdict line and exit code
 * @param notices what a person should know beside the verdict, one line each: mixed readings of a
 *     question that wants one, scenarios that were not run
 * @param agreement how answers compare with recorded ones, where vectors were replayed
 * @param folder where results.jsonl and counterexamples/ now are
 */
public record RunSummary(
    ResultsHeader header,
    List<RequirementResult> requirements,
    List<ScenarioResult> scenarios,
    List<ExplorationResult> explorations,
    ResultsFooter footer,
    List<String> notices,
    Agreement agreement,
    Path folder) {
  public RunSummary {
    requirements = List.copyOf(requirements);
    scenarios = List.copyOf(scenarios);
    explorations = List.copyOf(explorations);
    notices = List.copyOf(notices);
  }

  public Outcome outcome() {
    return footer.outcome();
  }

  /** One line: {@code conformant (dma, mbuf), profile documented}. */
  public String verdict() {
    return footer.verdict();
  }

  public int exitCode() {
    return footer.exitCode();
  }
}
