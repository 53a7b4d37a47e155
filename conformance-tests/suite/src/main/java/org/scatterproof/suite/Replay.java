package org.scatterproof.suite;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.opentest4j.AssertionFailedError;
import org.scatterproof.engine.execute.ScenarioRunner;
import org.scatterproof.engine.execute.UnderTest;
import org.scatterproof.engine.execute.Violation;
import org.scatterproof.engine.input.BadInput;
import org.scatterproof.engine.input.Document;
import org.scatterproof.engine.scenario.CatalogFileReader;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.spec.rule.Profile;
import org.scatterproof.spec.spi.Implementation;

/** Plays counterexamples in a test of one's own; a run writes such tests beside its pictures. */
public final class Replay {

  private Replay() {}

  /**
   * Plays a scenario in this process, and fails with the counterexample where an answer violates a
   * requirement of profile documented.
   *
   * @param scenario a file of scenarios as JSON; all of them are played
   * @throws IllegalArgumentException in one line where the text is no such file
   */
  public static void isAdmitted(Implementation implementation, String scenario) {
    ScenarioRunner runner =
        new ScenarioRunner(
            new UnderTest(implementation, implementation.name(), Profile.DOCUMENTED));
    for (Scenario each : read(scenario)) {
      Violation violation = runner.run(each).violation();
      if (violation != null) {
        throw new AssertionFailedError(violation.text());
      }
    }
  }

  private static Iterable<Scenario> read(String scenario) {
    try {
      Document document = Document.ofTree("the scenario", new ObjectMapper().readTree(scenario));
      return CatalogFileReader.readUnchecked(document).scenarios();
    } catch (JsonProcessingException | BadInput e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }
}
