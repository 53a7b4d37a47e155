package org.scatterproof.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.scatterproof.engine.execute.ScenarioRunner;
import org.scatterproof.engine.execute.ScenarioVerdict;
import org.scatterproof.engine.execute.UnderTest;
import org.scatterproof.engine.input.BadInput;
import org.scatterproof.engine.scenario.Catalog;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.engine.scenario.ScenarioInfo;
import org.scatterproof.spec.Specification;
import org.scatterproof.spec.rule.Profile;
import org.scatterproof.spec.rule.Requirement;
import org.scatterproof.spec.rule.ThreadRequirements;
import org.scatterproof.spec.spi.Implementation;

/**
 * The whole catalog, played on the reference: no scenario claims what it does not exercise, and no
 * requirement is left out.
 *
 * <p>What fails here is a scenario, hardly ever the reference: look at the file and line that the
 * message names.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CatalogTest {
  private Catalog catalog = new Catalog(List.of());

  /** {@code file:line scenario requirement}, for every claim that nothing exercised. */
  private final List<String> emptyClaims = new ArrayList<>();

  private final Set<String> exercised = new HashSet<>();

  @BeforeAll
  void play() throws BadInput {
    catalog = Catalog.builtIn();
    Implementation reference =
        ServiceLoader.load(Implementation.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(each -> each.name().equals("reference"))
            .findFirst()
            .orElseThrow();
    // The strictest profile asks every requirement.
    ScenarioRunner runner =
        new ScenarioRunner(new UnderTest(reference, "reference", Profile.EXACT));
    for (Scenario each : catalog.scenarios()) {
      ScenarioVerdict verdict = runner.run(each);
      exercised.addAll(verdict.exercised().keySet());
      ScenarioInfo info = each.info();
      info.claims().stream()
          .filter(claim -> !verdict.exercised().containsKey(claim))
          .map(claim -> info.file() + ":" + info.line() + " " + info.id() + " " + claim)
          .forEach(emptyClaims::add);
    }
  }

  @Test
  void everyScenarioClaimsSomething() {
    assertThat(catalog.scenarios()).isNotEmpty().noneMatch(each -> each.info().claims().isEmpty());
  }

  @Test
  void everyClaimIsExercised() {
    assertThat(emptyClaims).isEmpty();
  }

  @Test
  void everyRequirementIsClaimed() {
    Set<String> claimed =
        catalog.scenarios().stream()
            .flatMap(each -> each.info().claims().stream())
            .collect(Collectors.toSet());

    assertThat(requirementsBut(claimed)).isEmpty();
  }

  @Test
  void everyRequirementIsExercised() {
    assertThat(requirementsBut(exercised)).isEmpty();
  }

  @Test
  void idsAreUnique() {
    assertThat(catalog.scenarios().stream().map(each -> each.info().id())).doesNotHaveDuplicates();
  }

  /** Those of several threads are for stress tests. */
  private static List<String> requirementsBut(Set<String> found) {
    return Specification.requirements().stream()
        .filter(each -> !ThreadRequirements.include(each))
        .map(Requirement::id)
        .filter(id -> !found.contains(id))
        .toList();
  }
}
