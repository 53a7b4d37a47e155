package org.scatterproof.engine.explore;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.scatterproof.engine.Examples;
import org.scatterproof.engine.execute.ScenarioRunner;
import org.scatterproof.engine.execute.ScenarioVerdict;
import org.scatterproof.engine.execute.UnderTest;
import org.scatterproof.engine.input.BadInput;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.spec.result.ExplorationResult.Figure;
import org.scatterproof.spec.result.Outcome;
import org.scatterproof.spec.spi.Capability;

/** A technique for tests: plays the examples, one after the other. */
public final class ExamplesExplorer implements Explorer {

  public static final PlannedExploration ALL =
      new PlannedExploration(
          "examples",
          "dma.examples",
          Capability.DMA,
          "The examples of the tests, one after the other",
          JsonNodeFactory.instance.objectNode());

  @Override
  public String technique() {
    return "examples";
  }

  @Override
  public List<PlannedExploration> plan(ExplorationRequest request) {
    return List.of(ALL);
  }

  @Override
  public Exploration explore(
      UnderTest underTest, String id, JsonNode arguments, Progress progress) {
    ScenarioRunner runner = new ScenarioRunner(underTest);
    long calls = 0;
    ScenarioVerdict last = null;
    List<Scenario> scenarios = scenarios();
    for (int i = 0; i < scenarios.size() && (last == null || last.violation() == null); i++) {
      Scenario next = scenarios.get(i);
      progress.before(i, "example " + i, () -> next);
      last = runner.run(next);
      calls += last.calls();
    }
    return new Exploration(
        last.violation() == null ? Outcome.PASSED : Outcome.FAILED,
        calls,
        last.exercised(),
        last.readings(),
        last.violation(),
        null,
        List.of(new Figure("examples", Integer.toString(scenarios.size()))));
  }

  private static List<Scenario> scenarios() {
    try {
      return Examples.catalog().scenarios();
    } catch (BadInput e) {
      throw new IllegalStateException(e);
    }
  }
}
