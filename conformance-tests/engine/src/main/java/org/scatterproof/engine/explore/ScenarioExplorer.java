package org.scatterproof.engine.explore;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.scatterproof.engine.execute.ScenarioRunner;
import org.scatterproof.engine.execute.ScenarioRuns;
import org.scatterproof.engine.execute.UnderTest;
import org.scatterproof.spec.spi.Capability;

/**
 * A technique that makes whole scenarios, and so can explore who answers nothing else: an
 * implementation behind adapters.
 */
public interface ScenarioExplorer extends Explorer {

  @Override
  default Exploration explore(
      UnderTest underTest, String id, JsonNode arguments, Progress progress) {
    Set<Capability> declared = underTest.implementation().capabilities();
    return explore(new ScenarioRunner(underTest), declared, id, arguments, progress);
  }

  /**
   * Like {@link #explore(UnderTest, String, JsonNode, Progress)}, of an implementation that is
   * wherever it is.
   *
   * @param runs has it answer scenarios, and judges them
   * @param declared what it declares
   */
  Exploration explore(
      ScenarioRuns runs,
      Set<Capability> declared,
      String id,
      JsonNode arguments,
      Progress progress);
}
