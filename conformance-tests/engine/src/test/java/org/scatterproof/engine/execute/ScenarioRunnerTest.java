package org.scatterproof.engine.execute;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import org.example.toy.FloodingToy;
import org.example.toy.NotReadyToy;
import org.example.toy.OverflowingToy;
import org.example.toy.RestartingToy;
import org.example.toy.SecondThrowingToy;
import org.example.toy.StaleToy;
import org.example.toy.ThrowingToy;
import org.example.toy.Toy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scatterproof.engine.Examples;
import org.scatterproof.engine.input.BadInput;
import org.scatterproof.engine.scenario.ScenarioWriter;
import org.scatterproof.spec.rule.Profile;
import org.scatterproof.spec.spi.Implementation;

/** Scenarios are run, judged to the first violating step, and explained. */
final class ScenarioRunnerTest {

  private static final String RING = "dma.example.ring-of-one@4k";
  private static final String WINDOW = "dma.example.window";

  @ParameterizedTest
  @ValueSource(
      strings = {
        RING,
        "dma.example.ring-of-one@16k",
        WINDOW,
        "dma.example.no-function",
        "mbuf.example.three-mbufs"
      })
  void aFlawlessToyIsAdmitted(String id) throws BadInput {
    ScenarioVerdict verdict = run(new Toy(), id);

    assertThat(verdict.violation()).isNull();
  }

  @Test
  void whatAScenarioClaimsIsExercised() throws BadInput {
    ScenarioVerdict verdict = run(new Toy(), RING);

    assertThat(verdict.calls()).isEqualTo(7); // creation, set, prepare, three, one past the end
    assertThat(verdict.exercised())
        .containsEntry("dma.gen.continues", 2L)
        .containsEntry("dma.gen.overrun", 1L)
        .containsEntry("dma.gen.history-independence", 4L)
        .containsEntry("dma.gen.capacity-independence", 3L)
        .containsEntry("spi.answers", 7L)
        .doesNotContainKey("dma.gen.canonical-list");
  }

  @Test
  void theFirstViolatingStepIsExplained() throws BadInput {
    ScenarioVerdict verdict = run(new RestartingToy(), RING);

    assertThat(violation(verdict).text())
        .isEqualTo(
            """
            dma.gen.continues violated by "toy": A call whose offset is the one that the previous call returned
                MUST continue with the next byte of the prepared range.

              Let     memory = [0x10000 +0x1000], [0x40000 +0x1000], [0x80000 +0x800]   prepared = [0x0, 0x2800)
              Then    1  genIOVMSegments(offset 0x0, capacity 1)    -> Success  [0x10000 +0x1000]  offset 0x1000
                      2  genIOVMSegments(offset 0x1000, capacity 1) -> Success  [0x10000 +0x1000]  offset 0x2000
              But     byte 0x1000 of the prepared range lives at 0x40000; the call that continues there placed
                      it at 0x10000.
                      also violates: dma.gen.coverage\
            """);
  }

  @Test
  void aCounterexampleEndsWithTheViolatingCall() throws BadInput {
    ScenarioVerdict verdict = run(new RestartingToy(), RING);

    JsonNode steps =
        ScenarioWriter.write(violation(verdict).counterexample()).at("/scenarios/0/steps");
    assertThat(steps)
        .hasToString(
            "[{\"setMemoryDescriptor\":{\"descriptor\":0,\"autoPrepare\":false}},"
                + "{\"prepare\":{\"offset\":\"0x0\",\"length\":\"0x0\"}},"
                + "{\"genIOVMSegments\":{\"offset\":\"0x0\",\"capacity\":1}},"
                + "{\"genIOVMSegments\":{\"offset\":\"returned\",\"capacity\":1}}]");
  }

  @Test
  void whatIsThrownIsNamedWithItsPlace() throws BadInput {
    Violation violation = violation(run(new ThrowingToy(), RING));

    assertThat(violation.requirement()).isEqualTo("spi.answers");
    assertThat(violation.cause()).isEqualTo("throw");
    assertThat(violation.why())
        .startsWith(
            "the last call threw java.lang.IllegalStateException: no segments today, at"
                + " org.example.toy.ThrowingToy$1.genIOVMSegments(ThrowingToy.java:");
  }

  @Test
  void whatAFreshCommandThrowsIsBlamedAsSuch() throws BadInput {
    Violation violation = violation(run(new SecondThrowingToy(), RING));

    assertThat(violation.requirement()).isEqualTo("spi.answers");
    assertThat(violation.why())
        .startsWith("the last call, made on a fresh object, threw java.lang.IllegalStateException");
  }

  @Test
  void segmentsWithoutEndAreStopped() throws BadInput {
    Violation violation = violation(run(new FloodingToy(), RING));

    assertThat(violation.requirement()).isEqualTo("spi.answers");
    assertThat(violation.cause()).isEqualTo("flood");
    assertThat(violation.why()).contains("more than 2097152 segments in one call");
  }

  @Test
  void aRefusalThatNothingJustifiesIsBlamed() throws BadInput {
    Violation violation = violation(run(new NotReadyToy(), RING));

    assertThat(violation.requirement()).isIn("dma.gen.not-ready", "dma.gen.refusal-justified");
    assertThat(violation.cause()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {RING, WINDOW})
  void aSlotBeyondTheArrayIsSeen(String id) throws BadInput {
    Violation violation = violation(run(new OverflowingToy(), id));

    assertThat(violation.requirement()).isEqualTo("dma.gen.capacity");
  }

  @Test
  void theArrayOfAFormerCallIsNotTheOneThatWasPassed() throws BadInput {
    Violation violation = violation(run(new StaleToy(), RING));

    assertThat(violation.requirement()).isEqualTo("dma.gen.hands-on-segments");
  }

  private static ScenarioVerdict run(Implementation implementation, String id) throws BadInput {
    UnderTest who = new UnderTest(implementation, implementation.name(), Profile.DOCUMENTED);
    return new ScenarioRunner(who).run(Examples.scenario(id));
  }

  private static Violation violation(ScenarioVerdict verdict) {
    return Objects.requireNonNull(verdict.violation());
  }
}
