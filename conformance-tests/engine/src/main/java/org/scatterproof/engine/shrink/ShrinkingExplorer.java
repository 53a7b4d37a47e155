package org.scatterproof.engine.shrink;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.draw.Picture;
import org.scatterproof.engine.execute.ScenarioRuns;
import org.scatterproof.engine.execute.ScenarioVerdict;
import org.scatterproof.engine.execute.Violation;
import org.scatterproof.engine.explore.Exploration;
import org.scatterproof.engine.explore.ScenarioExplorer;
import org.scatterproof.engine.input.BadInput;
import org.scatterproof.engine.input.Document;
import org.scatterproof.engine.scenario.CatalogFileReader;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.spec.result.Outcome;
import org.scatterproof.spec.spi.Capability;

/**
 * Makes a counterexample of the catalog small and draws it. An exploration, because a smaller
 * scenario may be one at which the implementation hangs.
 */
public final class ShrinkingExplorer implements ScenarioExplorer {

  public static final String TECHNIQUE = "shrinking";

  /** Catalog scenarios are small already; what is large there is so on purpose. */
  private static final int ATTEMPTS = 1_500;

  @Override
  public String technique() {
    return TECHNIQUE;
  }

  /**
   * @param arguments the counterexample as a catalog file
   */
  @Override
  public Exploration explore(
      ScenarioRuns runner,
      Set<Capability> declared,
      String id,
      JsonNode arguments,
      Progress progress) {
    ScenarioVerdict verdict = runner.run(read(arguments));
    Violation found = verdict.violation();
    if (found == null || found.cause() != null) {
      return result(Outcome.CANT_TELL, verdict, null);
    }
    Violation small = new Shrinker(runner, ATTEMPTS).shrink(found).violation();
    return result(Outcome.FAILED, verdict, Picture.add(small, runner));
  }

  private static Exploration result(
      Outcome outcome, ScenarioVerdict verdict, @Nullable Violation violation) {
    return new Exploration(
        outcome, verdict.calls(), Map.of(), List.of(), violation, null, List.of());
  }

  private static Scenario read(JsonNode file) {
    try {
      Document document = Document.ofTree("a counterexample", file);
      return CatalogFileReader.readUnchecked(document).scenarios().get(0);
    } catch (BadInput e) {
      throw new IllegalStateException("what was written reads as it was", e);
    }
  }
}
