package org.scatterproof.checker.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scatterproof.engine.execute.ScenarioRunner;
import org.scatterproof.engine.execute.ScenarioRuns;
import org.scatterproof.engine.execute.ScenarioVerdict;
import org.scatterproof.engine.execute.StepWatcher;
import org.scatterproof.engine.execute.UnderTest;
import org.scatterproof.engine.explore.Exploration;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.faults.plain.PlainImplementation;
import org.scatterproof.spec.result.Outcome;
import org.scatterproof.spec.rule.Profile;
import org.scatterproof.spec.spi.Capability;
import org.scatterproof.spec.spi.Implementation;

/** What adapters are asked, asked of implementations that are here: so what is found is known. */
class BatchedSequencesTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "dma.AnswersBadArgumentToACompleteTooMany, 1, dma.complete.not-ready",
    "dma.CountsOneTooMany, 2, dma.gen.count",
    "dma.ChecksOnlyTheFirstAlignment, 2, dma.gen.alignment",
    "dma.KeepsRangeOfFailedPrepare, 3, dma.prepare.other-range",
    "dma.NeverGoesBack, 3, dma.gen.discards",
    "dma.RefusesSecondPreparation, 3, dma.set.accepts",
  })
  void whatIsFoundIsFoundByAsShortASequenceAsWhenItIsCalledLive(
      String fault, int calls, String requirement) throws ReflectiveOperationException {
    Exploration found = asked(LiveChecks.newFault(fault), 1000);

    assertThat(found.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(found.violation()).isNotNull();
    assertThat(found.violation().requirement()).isEqualTo(requirement);
    assertThat(LiveChecks.figure(found, "shortest")).isEqualTo(calls + " calls");
  }

  @Test
  void whatIsFoundDoesNotDependOnTheBatch() throws ReflectiveOperationException {
    Exploration oneByOne = asked(LiveChecks.newFault("dma.NeverGoesBack"), 1);
    Exploration together = asked(LiveChecks.newFault("dma.NeverGoesBack"), 700);

    assertThat(together.violation().text()).isEqualTo(oneByOne.violation().text());
    assertThat(together.figures()).isEqualTo(oneByOne.figures());
    assertThat(together.exercised()).isEqualTo(oneByOne.exercised());
  }

  /** The counts are pinned: another one is another scope, or other sequences. */
  @Test
  void whatHoldsIsAskedEverySequence() {
    Exploration found = asked(new PlainImplementation(), 1000);

    assertThat(found.outcome()).isEqualTo(Outcome.PASSED);
    assertThat(found.reason()).isNull();
    assertThat(LiveChecks.figure(found, "depth")).isEqualTo("3");
    assertThat(LiveChecks.figure(found, "configurations")).isEqualTo("337");
    assertThat(LiveChecks.figure(found, "sequences")).isEqualTo("78445");
    assertThat(found.exercised()).containsKeys("dma.gen.history-independence", "dma.gen.continues");
  }

  private static Exploration asked(Implementation implementation, int batch) {
    UnderTest who = new UnderTest(implementation, implementation.name(), Profile.DOCUMENTED);
    return LiveChecks.tinyInScenarios(
        new InBatches(new ScenarioRunner(who), batch), implementation, Capability.DMA);
  }

  private record InBatches(ScenarioRuns runs, int batch) implements ScenarioRuns {
    @Override
    public ScenarioVerdict run(Scenario scenario, StepWatcher watcher) {
      return runs.run(scenario, watcher);
    }

    @Override
    public void runAll(
        List<Scenario> scenarios, StepWatcher watcher, Predicate<ScenarioVerdict> verdicts) {
      assertThat(scenarios).hasSizeLessThanOrEqualTo(batch);
      runs.runAll(scenarios, watcher, verdicts);
    }
  }
}
