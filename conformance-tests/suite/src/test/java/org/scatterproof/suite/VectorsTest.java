package org.scatterproof.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scatterproof.engine.execute.ScenarioRunner;
import org.scatterproof.engine.execute.ScenarioVerdict;
import org.scatterproof.engine.execute.UnderTest;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.engine.vector.VectorFile;
import org.scatterproof.faults.plain.PlainImplementation;
import org.scatterproof.reference.ReferenceImplementation;
import org.scatterproof.spec.rule.Profile;
import org.scatterproof.spec.spi.Implementation;

/** The recorded answers, replayed on both correct implementations in profile exact. */
final class VectorsTest {

  private static final Path VECTORS = Path.of("../../spec/vectors");

  @ParameterizedTest
  @ValueSource(strings = {"dma.jsonl.gz", "mbuf.jsonl.gz", "memory-cursor.jsonl.gz"})
  void theReferenceAnswersWhatWasRecorded(String file) throws Exception {
    assertThat(differences(new ReferenceImplementation(), file)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dma.jsonl.gz", "mbuf.jsonl.gz", "memory-cursor.jsonl.gz"})
  void thePlainImplementationAnswersWhatWasRecorded(String file) throws Exception {
    assertThat(differences(new PlainImplementation(), file)).isEmpty();
  }

  /** What differs or violates, one line for each vector that does. */
  private static List<String> differences(Implementation implementation, String file)
      throws Exception {
    List<Scenario> vectors = VectorFile.read(VECTORS.resolve(file)).vectors();
    assertThat(vectors).hasSizeGreaterThanOrEqualTo(800);
    ScenarioRunner runner =
        new ScenarioRunner(new UnderTest(implementation, implementation.name(), Profile.EXACT));
    List<String> differences = new ArrayList<>();
    for (Scenario vector : vectors) {
      ScenarioVerdict verdict = runner.run(vector);
      if (verdict.difference() != null || verdict.violation() != null) {
        differences.add(vector.info().id() + ": " + verdict);
      }
    }
    return differences;
  }
}
