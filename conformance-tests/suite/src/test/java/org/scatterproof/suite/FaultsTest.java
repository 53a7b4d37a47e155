package org.scatterproof.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.scatterproof.engine.execute.ScenarioRunner;
import org.scatterproof.engine.execute.ScenarioVerdict;
import org.scatterproof.engine.execute.UnderTest;
import org.scatterproof.engine.execute.Violation;
import org.scatterproof.engine.input.BadInput;
import org.scatterproof.engine.scenario.Catalog;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.faults.Faults;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.inexact.InexactImplementations;
import org.scatterproof.faults.misbehaving.AlwaysNotReady;
import org.scatterproof.faults.misbehaving.AlwaysThrows;
import org.scatterproof.faults.misbehaving.OverflowsTheStack;
import org.scatterproof.faults.misbehaving.RefusesEverything;
import org.scatterproof.faults.plain.PlainImplementation;
import org.scatterproof.faults.threads.ThreadFaults;
import org.scatterproof.faults.unusual.NeverMergesExtents;
import org.scatterproof.faults.unusual.NeverMergesMemory;
import org.scatterproof.spec.Specification;
import org.scatterproof.spec.rule.Profile;
import org.scatterproof.spec.rule.Requirement;
import org.scatterproof.spec.rule.ThreadRequirements;
import org.scatterproof.spec.spi.Capability;
import org.scatterproof.spec.spi.Implementation;

/**
 * The catalog convicts every fault by the name of the requirement that it breaks, and nothing that
 * conforms.
 *
 * <p>When a fault is not convicted, a scenario is missing. When another requirement is blamed as
 * well, look at the counterexample in the message: if that blame is right too, name it in the
 * fault's {@code also}; if not, a rule is wrong, or the order of blame.
 */
final class FaultsTest {

  private static List<Scenario> catalog = List.of();

  @BeforeAll
  static void readCatalog() throws BadInput {
    catalog = Catalog.builtIn().scenarios();
  }

  @TestFactory
  Stream<DynamicTest> everyFaultIsConvictedByName() {
    // The other misbehaving ones would take this JVM with them.
    List<Class<? extends Implementation>> harmless =
        List.of(
            AlwaysNotReady.class,
            AlwaysThrows.class,
            OverflowsTheStack.class,
            RefusesEverything.class);
    return Stream.concat(Faults.mistaken().stream(), harmless.stream())
        .map(
            type ->
                dynamicTest(type.getSimpleName(), () -> assertConvicted(type, Profile.DOCUMENTED)));
  }

  @TestFactory
  Stream<DynamicTest> nothingThatConformsIsConvicted() {
    return Faults.conforming().stream()
        .map(
            type ->
                dynamicTest(
                    type.getSimpleName(),
                    () -> assertThat(convictions(type, Profile.DOCUMENTED)).isEmpty()));
  }

  /** Else a reading that the documents admit would end in "inconclusive". */
  @TestFactory
  Stream<DynamicTest> whatConformsExercisesEveryRequirementOfItsAreas() {
    return Faults.conforming().stream()
        .map(type -> dynamicTest(type.getSimpleName(), () -> assertExercised(type)));
  }

  /** What goes wrong only when two threads call at once is right in every scenario. */
  @TestFactory
  Stream<DynamicTest> faultsOfThreadsAreConvictedByNoScenario() {
    return ThreadFaults.ALL.stream()
        .map(
            type ->
                dynamicTest(
                    type.getSimpleName(),
                    () -> assertThat(convictions(type, Profile.DOCUMENTED)).isEmpty()));
  }

  private static void assertExercised(Class<? extends Implementation> type) throws Exception {
    Implementation implementation = type.getConstructor().newInstance();
    ScenarioRunner runner =
        new ScenarioRunner(
            new UnderTest(implementation, implementation.name(), Profile.DOCUMENTED));
    Set<String> exercised = new TreeSet<>();
    for (Scenario scenario : catalog) {
      if (implementation.capabilities().containsAll(needs(scenario))) {
        exercised.addAll(runner.run(scenario).exercised().keySet());
      }
    }

    List<String> owed =
        Specification.requirements().stream()
            .filter(each -> each.profile() == Profile.DOCUMENTED)
            .filter(each -> each.capability() != null)
            .filter(each -> !ThreadRequirements.include(each)) // for stress tests
            .filter(each -> implementation.capabilities().contains(each.capability()))
            .map(Requirement::id)
            .toList();
    assertThat(exercised).containsAll(owed);
  }

  @Test
  void thePlainImplementationIsExact() throws Exception {
    assertThat(convictions(PlainImplementation.class, Profile.EXACT)).isEmpty();
  }

  @Test
  void unmergedExtentsAreNotExact() throws Exception {
    assertThat(convictions(NeverMergesExtents.class, Profile.EXACT))
        .containsOnlyKeys("dma.gen.canonical-list");
    assertThat(convictions(NeverMergesMemory.class, Profile.EXACT))
        .containsOnlyKeys("memory-cursor.gen.canonical-list");
  }

  @TestFactory
  Stream<DynamicTest> whatIsInexactIsConvictedByExactAlone() {
    return InexactImplementations.ALL.stream()
        .map(
            type ->
                dynamicTest(
                    type.getSimpleName(),
                    () -> {
                      assertThat(convictions(type, Profile.DOCUMENTED)).isEmpty();
                      assertConvicted(type, Profile.EXACT);
                    }));
  }

  private static void assertConvicted(Class<? extends Implementation> type, Profile profile)
      throws Exception {
    Breaks breaks = type.getAnnotation(Breaks.class);
    Map<String, String> convictions = convictions(type, profile);

    assertThat(convictions).containsKey(breaks.value());
    convictions.keySet().remove(breaks.value());
    convictions.keySet().removeAll(new TreeSet<>(List.of(breaks.also())));
    assertThat(convictions).isEmpty();
  }

  /** The requirements blamed, each with its first counterexample. */
  private static Map<String, String> convictions(
      Class<? extends Implementation> type, Profile profile) throws ReflectiveOperationException {
    Implementation implementation = type.getConstructor().newInstance();
    ScenarioRunner runner =
        new ScenarioRunner(new UnderTest(implementation, implementation.name(), profile));
    Map<String, String> convictions = new TreeMap<>();
    for (Scenario scenario : catalog) {
      if (implementation.capabilities().containsAll(needs(scenario))) {
        ScenarioVerdict verdict = runner.run(scenario);
        Violation violation = verdict.violation();
        if (violation != null) {
          convictions.putIfAbsent(violation.requirement(), violation.text());
        }
      }
    }
    return convictions;
  }

  private static Set<Capability> needs(Scenario scenario) {
    Set<Capability> needs = EnumSet.of(scenario.info().area());
    needs.addAll(scenario.info().needs());
    return needs;
  }
}
