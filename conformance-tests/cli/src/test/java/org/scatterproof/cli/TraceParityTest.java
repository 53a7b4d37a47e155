package org.scatterproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.scatterproof.cli.selftest.Subject;
import org.scatterproof.engine.execute.ScenarioRunner;
import org.scatterproof.engine.execute.ScenarioVerdict;
import org.scatterproof.engine.execute.UnderTest;
import org.scatterproof.engine.execute.Violation;
import org.scatterproof.engine.generate.ModelRun;
import org.scatterproof.engine.generate.Models;
import org.scatterproof.engine.generate.PropertyModel;
import org.scatterproof.engine.recording.TraceFailure;
import org.scatterproof.engine.recording.TraceVerdict;
import org.scatterproof.engine.scenario.Catalog;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.faults.threads.ThreadFaults;
import org.scatterproof.reference.ReferenceImplementation;
import org.scatterproof.spec.spi.Implementation;

/** A recording is judged as the run was that it records. */
final class TraceParityTest {

  private static final int TRIES = 20_000;

  @Test
  void theReferenceIsJudgedAlikeRequirementByRequirement() throws Exception {
    Implementation reference = new ReferenceImplementation();
    Map<String, Long> live = new TreeMap<>();
    Map<String, Integer> readings = new TreeMap<>();
    RecordedScenarios recording = new RecordedScenarios(reference);
    int calls = 0;

    for (Scenario scenario : RecordedScenarios.asked(reference)) {
      ScenarioVerdict verdict = recording.run(scenario);
      assertThat(verdict.violation()).isNull();
      calls += verdict.calls();
      verdict.exercised().forEach((id, count) -> live.merge(id, count, Long::sum));
      verdict
          .readings()
          .forEach(
              r -> readings.merge(r.requirement() + r.ambiguity(), r.taken(), (a, b) -> a | b));
    }
    TraceVerdict judged = RecordedScenarios.judge(recording.trace());

    assertThat(judged.failures()).extracting(TraceFailure::text).isEmpty();
    assertThat(judged.calls()).isEqualTo(calls);
    assertThat(new TreeMap<>(judged.exercised())).isEqualTo(live);
    Map<String, Integer> seen = new TreeMap<>();
    judged.readings().forEach(r -> seen.put(r.requirement() + r.ambiguity(), r.taken()));
    assertThat(seen).isEqualTo(readings);
  }

  @Test
  void everyFaultIsConvictedOfTheSameByItsRecording() throws Exception {
    List<Scenario> catalog = Catalog.builtIn().scenarios();
    List<String> differences = new ArrayList<>();
    int compared = 0;

    for (Subject subject : Subject.all()) {
      boolean needsTwoThreads = ThreadFaults.ALL.contains(subject.type());
      if (subject.endangersItsProcess() || needsTwoThreads) {
        continue;
      }
      Implementation fault = subject.type().getConstructor().newInstance();
      List<Scenario> telling = telling(subject, fault, catalog);
      if (telling.isEmpty() && !subject.isControl()) {
        differences.add(subject.name() + ": no scenario shows it");
      }
      for (Scenario scenario : telling) {
        RecordedScenarios recording = new RecordedScenarios(fault, subject.profile());
        Violation live = recording.run(scenario).violation();
        List<TraceFailure> judged =
            RecordedScenarios.judge(recording.trace(), subject.profile()).failures();
        String convicted = judged.isEmpty() ? "nothing" : judged.get(0).requirement();
        String expected = live == null ? "nothing" : live.requirement();
        compared += live == null ? 0 : 1;
        if (!convicted.equals(expected) || judged.size() > 1) {
          differences.add(
              subject.name()
                  + ", "
                  + scenario.info().id()
                  + ": "
                  + expected
                  + ", but "
                  + convicted);
        }
      }
    }

    assertThat(differences).isEmpty();
    assertThat(compared).isGreaterThan(350);
  }

  /** A scenario or more of the subject's that show its fault. */
  private static List<Scenario> telling(
      Subject subject, Implementation fault, List<Scenario> catalog) {
    UnderTest who = new UnderTest(fault, fault.name(), subject.profile());
    ScenarioRunner runner = new ScenarioRunner(who);
    String breaks = subject.breaks();
    if (subject.model() == null) {
      for (Scenario scenario : byClaim(catalog, breaks)) {
        Violation found =
            RecordedScenarios.declares(fault, scenario) ? runner.run(scenario).violation() : null;
        if (found != null && (breaks == null || found.requirement().equals(breaks))) {
          return List.of(scenario);
        }
      }
    }
    for (PropertyModel<?> model : Models.ALL) {
      boolean asked = subject.model() == null || subject.model().equals(model.id());
      if (asked && !subject.isControl() && fault.capabilities().contains(model.area())) {
        ModelRun drawn = new ModelRun(model, who, fault.capabilities());
        for (long number = 0; number < TRIES; number++) {
          Scenario scenario = drawn.scenario(1, number);
          if (runner.run(scenario).violation() != null) {
            return List.of(scenario);
          }
        }
      }
    }
    return List.of();
  }

  private static List<Scenario> byClaim(List<Scenario> catalog, @Nullable String breaks) {
    return Stream.concat(
            catalog.stream().filter(s -> breaks != null && s.info().claims().contains(breaks)),
            catalog.stream().filter(s -> breaks == null || !s.info().claims().contains(breaks)))
        .toList();
  }
}
