package org.scatterproof.engine.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.example.toy.ExitingToy;
import org.example.toy.LateExitToy;
import org.example.toy.LoopingToy;
import org.example.toy.ThrowingToy;
import org.example.toy.Toy;
import org.junit.jupiter.api.Test;
import org.scatterproof.engine.Examples;
import org.scatterproof.engine.explore.ExamplesExplorer;
import org.scatterproof.engine.explore.PlannedExploration;
import org.scatterproof.engine.implementation.ImplementationChoice;
import org.scatterproof.engine.worker.Assignment;
import org.scatterproof.engine.worker.ExplorationOrder;
import org.scatterproof.spec.result.Outcome;
import org.scatterproof.spec.rule.Profile;

/** An exploration is watched like a scenario, and whom it ended at is found. */
final class SupervisorExploresTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  @Test
  void whatAnExplorationFoundComesBack() throws Exception {
    ExplorationOutcome outcome = explore(Toy.class, LONG, ExamplesExplorer.ALL);

    ExplorationOutcome.Ended ended = (ExplorationOutcome.Ended) outcome;
    assertThat(ended.explored().outcome()).isEqualTo(Outcome.PASSED);
    assertThat(ended.explored().calls()).isEqualTo(22);
    assertThat(ended.explored().exercised()).containsKey("mbuf.gen.coverage");
    assertThat(ended.explored().violation()).isNull();
  }

  @Test
  void whoThrowsIsJudgedWhereItRuns() throws Exception {
    ExplorationOutcome outcome = explore(ThrowingToy.class, LONG, ExamplesExplorer.ALL);

    ExplorationOutcome.Ended ended = (ExplorationOutcome.Ended) outcome;
    assertThat(ended.explored().violation().requirement()).isEqualTo("spi.answers");
  }

  @Test
  void theScenarioThatEndsTheProcessIsFound() throws Exception {
    ExplorationOutcome outcome = explore(ExitingToy.class, LONG, ExamplesExplorer.ALL);

    ExplorationOutcome.Unanswered blamed = (ExplorationOutcome.Unanswered) outcome;
    assertThat(blamed.ending().cause()).isEqualTo("exit(3)");
    assertThat(blamed.scenario().at("/scenarios/0/id").textValue())
        .isEqualTo(Examples.catalog().scenarios().get(0).info().id());
  }

  @Test
  void theScenarioThatHangsIsFound() throws Exception {
    ExplorationOutcome outcome =
        explore(LoopingToy.class, Duration.ofSeconds(1), ExamplesExplorer.ALL);

    ExplorationOutcome.Unanswered blamed = (ExplorationOutcome.Unanswered) outcome;
    assertThat(blamed.ending().cause()).isEqualTo("timeout");
    assertThat(blamed.ending().where())
        .startsWith("genIOVMSegments, in org.example.toy.LoopingToy$1.genIOVMSegments(");
    assertThat(blamed.scenario()).isNotNull();
  }

  @Test
  void aNewWorkerExploresAfterOneDied() throws Exception {
    ImplementationChoice choice =
        new ImplementationChoice.Named(LateExitToy.class.getName(), List.of());
    Assignment assignment = Assignment.of(choice, Profile.DOCUMENTED);
    try (Supervisor supervisor = new Supervisor(assignment, LONG)) {
      supervisor.run(List.of(Examples.scenario("dma.example.window")), (index, decided) -> {});

      ExplorationOutcome outcome =
          supervisor.explore(ExplorationOrder.of(ExamplesExplorer.ALL), (done, text) -> {});

      assertThat(outcome).isNotInstanceOf(ExplorationOutcome.NotRun.class);
    }
  }

  @Test
  void aTechniqueThatNobodyHasIsOurOwnFault() throws Exception {
    PlannedExploration unknown =
        new PlannedExploration(
            "divination",
            "dma.examples",
            ExamplesExplorer.ALL.area(),
            "By the flight of birds",
            ExamplesExplorer.ALL.arguments());

    ExplorationOutcome outcome = explore(Toy.class, LONG, unknown);

    assertThat(((ExplorationOutcome.Faulted) outcome).text())
        .startsWith("java.lang.IllegalStateException: nobody explores by divination");
  }

  private static ExplorationOutcome explore(
      Class<?> toy, Duration deadline, PlannedExploration planned) throws Exception {
    ImplementationChoice choice = new ImplementationChoice.Named(toy.getName(), List.of());
    Assignment assignment = Assignment.of(choice, Profile.DOCUMENTED);
    try (Supervisor supervisor = new Supervisor(assignment, deadline)) {
      return supervisor.explore(ExplorationOrder.of(planned), (done, text) -> {});
    }
  }
}
