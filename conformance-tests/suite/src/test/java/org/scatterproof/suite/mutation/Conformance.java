package org.scatterproof.suite.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.scatterproof.engine.execute.ScenarioRunner;
import org.scatterproof.engine.execute.ScenarioVerdict;
import org.scatterproof.engine.execute.UnderTest;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.reference.ReferenceImplementation;
import org.scatterproof.spec.rule.Profile;
import org.scatterproof.spec.spi.Capability;

/**
 * A check a scenario: in it the reference keeps to every requirement of profile {@code exact}, and
 * what the scenario claims is exercised.
 */
final class Conformance {

  private Conformance() {}

  static List<Check> of(Capability area) {
    return Catalogs.of(area).stream()
        .map(each -> new Check(each.info().id(), () -> assertConforms(each)))
        .toList();
  }

  /** The first line of every verdict says whose it is. */
  static Check isNamed() {
    return new Check(
        "implementation.is-named",
        () -> {
          ReferenceImplementation reference = new ReferenceImplementation();

          assertThat(reference.name()).isNotBlank();
          assertThat(reference.version()).isNotBlank();
        });
  }

  private static void assertConforms(Scenario scenario) {
    UnderTest reference = new UnderTest(new ReferenceImplementation(), "reference", Profile.EXACT);

    ScenarioVerdict verdict = new ScenarioRunner(reference).run(scenario);

    String seen = Readings.seen(verdict);
    assertThat(seen).isEqualTo(Readings.of(scenario.info().id(), seen));
    assertThat(verdict.violation()).isNull();
    assertThat(verdict.exercised().keySet()).containsAll(scenario.info().claims());
  }
}
