package org.scatterproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.scatterproof.cli.selftest.Subject;
import org.scatterproof.engine.execute.ScenarioRunner;
import org.scatterproof.engine.execute.StepWatcher;
import org.scatterproof.engine.execute.UnderTest;
import org.scatterproof.engine.scenario.Catalog;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.reference.ReferenceImplementation;
import org.scatterproof.spec.dma.DmaRules;
import org.scatterproof.spec.dma.DmaStep;
import org.scatterproof.spec.rule.Finding;
import org.scatterproof.spec.rule.Findings;
import org.scatterproof.spec.rule.Profile;
import org.scatterproof.spec.rule.Rulebook;
import org.scatterproof.spec.spi.Implementation;

/** A rule that is asked in some situations only has nothing to say in the others. */
final class SituationsTest {

  /** Scenarios of a fault that are played. */
  private static final int MOST = 12;

  /** Judges every step both ways. */
  private static final class Twice implements StepWatcher {
    private final Rulebook<DmaStep> asked = DmaRules.rulebook();
    private final Rulebook<DmaStep> always = asked.withoutSituations();
    private final Findings<DmaStep> some = asked.newFindings();
    private final Findings<DmaStep> all = always.newFindings();
    private final Set<String> differences = new TreeSet<>();
    private final Set<String> spoke = new TreeSet<>();

    @Override
    public void judged(DmaStep step) {
      asked.judge(step, some);
      always.judge(step, all);
      for (int i = 0; i < all.size(); i++) {
        if (all.finding(i) != Finding.NOT_EXERCISED) {
          spoke.add(all.requirement(i).id());
        }
        if (all.finding(i) != some.finding(i)) {
          differences.add(all.requirement(i).id() + " of " + step.call().operation);
        }
      }
    }
  }

  @Test
  void findingsAreTheSameWhereEveryRuleIsAskedOfEveryStep() throws Exception {
    List<Scenario> catalog = Catalog.builtIn().scenarios();
    Twice watcher = new Twice();
    play(new ReferenceImplementation(), catalog, watcher);
    for (Subject subject : Subject.all()) {
      if (!subject.endangersItsProcess() && subject.breaks() != null) {
        List<Scenario> own =
            catalog.stream()
                .filter(each -> each.info().claims().contains(subject.breaks()))
                .limit(MOST)
                .toList();
        play(subject.type().getConstructor().newInstance(), own, watcher);
      }
    }

    assertThat(watcher.differences).isEmpty();
    List<String> silent = new ArrayList<>();
    watcher.asked.requirements().forEach(each -> silent.add(each.id()));
    silent.removeAll(watcher.spoke);
    assertThat(silent).as("rules that no step of these exercises").isEmpty();
  }

  private static void play(
      Implementation implementation, List<Scenario> scenarios, StepWatcher watcher) {
    ScenarioRunner runner =
        new ScenarioRunner(
            new UnderTest(implementation, implementation.name(), Profile.DOCUMENTED));
    for (Scenario scenario : scenarios) {
      if (RecordedScenarios.declares(implementation, scenario)) {
        runner.run(scenario, watcher);
      }
    }
  }
}
