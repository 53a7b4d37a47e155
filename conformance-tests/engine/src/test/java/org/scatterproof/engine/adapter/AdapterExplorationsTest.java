package org.scatterproof.engine.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.scatterproof.engine.explore.PlannedExploration;
import org.scatterproof.engine.implementation.ImplementationChoice.Command;
import org.scatterproof.engine.supervise.ExplorationOutcome;
import org.scatterproof.engine.worker.ExplorationOrder;
import org.scatterproof.engine.worker.WorkerMessage.Explored;
import org.scatterproof.spec.result.ExplorationResult;
import org.scatterproof.spec.result.Outcome;
import org.scatterproof.spec.rule.Profile;
import org.scatterproof.spec.spi.Capability;

/** Property models ask adapters whole scenarios, in batches, and find what they find in Java. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
final class AdapterExplorationsTest {

  private static final long SEED = 1;
  private static final int TRIES = 2500;

  private static final String STEP = "    at += length;\n";

  /** Moves a byte too little behind the second segment of a list where it is in the fourth run. */
  private static final String WRONG_STEP =
      "    at += length - (own->last == 3 && count == 1 && length > 1);\n";

  private static final String CRASH = STEP + "    if (own->last == 3 && count == 1) abort();\n";

  @TempDir private Path folder;

  @Test
  void whatHoldsHoldsWhoeverAsksAndHoweverManyAnswer() throws Exception {
    BuiltExample example = new BuiltExample(folder);

    Explored alone = explored(example.command(1));
    Explored threeOfThem = explored(example.command(3));

    assertThat(alone.outcome()).isEqualTo(Outcome.PASSED);
    assertThat(alone.calls()).isGreaterThan(TRIES);
    assertThat(threeOfThem).isEqualTo(alone);
  }

  @Test
  void aMistakeIsFoundAndMadeSmallTheSameWayEveryTime() throws Exception {
    BuiltExample example = new BuiltExample(folder).with("dma.c", STEP, WRONG_STEP);

    Explored alone = explored(example.command(1));
    Explored twoOfThem = explored(example.command(2));

    assertThat(alone.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(alone.violation()).isNotNull();
    assertThat(alone.violation().requirement()).isEqualTo("dma.gen.sums");
    assertThat(alone.violation().counterexample().at("/scenarios/0/steps")).hasSize(2);
    assertThat(twoOfThem).isEqualTo(alone);
  }

  @Test
  void aCrashIsBlamedOnItsTry() throws Exception {
    BuiltExample example = new BuiltExample(folder).with("dma.c", STEP, CRASH);

    ExplorationOutcome outcome = explore(example.command(1));

    assertThat(outcome).isInstanceOf(ExplorationOutcome.Unanswered.class);
    ExplorationOutcome.Unanswered ended = (ExplorationOutcome.Unanswered) outcome;
    assertThat(ended.ending().cause()).isEqualTo("crash(6)");
    assertThat(ended.scenario().at("/scenarios/0/id").asText())
        .isEqualTo("dma.continuation.seed-1.try-" + ended.done());
  }

  private static Explored explored(Command command) throws Exception {
    ExplorationOutcome outcome = explore(command);
    assertThat(outcome).isInstanceOf(ExplorationOutcome.Ended.class);
    return ((ExplorationOutcome.Ended) outcome).explored();
  }

  private static ExplorationOutcome explore(Command command) throws Exception {
    PlannedExploration planned =
        new PlannedExploration(
            ExplorationResult.PROPERTY,
            "dma.continuation",
            Capability.DMA,
            "Walks",
            JsonNodeFactory.instance.objectNode().put("seed", SEED).put("tries", TRIES));
    try (Adapters adapters = new Adapters(command, Profile.DOCUMENTED, Duration.ofSeconds(5))) {
      return adapters.explore(ExplorationOrder.of(planned), (done, text) -> {});
    }
  }
}
