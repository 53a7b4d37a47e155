package org.scatterproof.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.scatterproof.engine.explore.PlannedExploration;
import org.scatterproof.engine.stress.Schedules;
import org.scatterproof.engine.stress.StressMode;
import org.scatterproof.engine.stress.StressOutcomes;
import org.scatterproof.engine.stress.StressOutcomes.End;
import org.scatterproof.engine.stress.StressOutcomes.Expectation;
import org.scatterproof.engine.stress.StressOutcomes.Row;
import org.scatterproof.engine.stress.StressRequest;
import org.scatterproof.engine.stress.StressTest;
import org.scatterproof.spec.result.ExplorationResult;
import org.scatterproof.spec.result.ExplorationResult.Figure;
import org.scatterproof.spec.result.Outcome;
import org.scatterproof.spec.spi.Capability;

final class StressDecisionTest {

  private static final Row GOOD = new Row("alone, alone", 90, Expectation.ACCEPTABLE, "As alone.");
  private static final Row ODD = new Row("torn", 9, Expectation.INTERESTING, "It is torn.");
  private static final Row BAD = new Row("elsewhere", 1, Expectation.FORBIDDEN, "It is outside.");

  @Test
  void oneForbiddenSampleIsAViolation() {
    DecidedExploration decided = decide(StressTest.TWO_COMMANDS, ended(GOOD, BAD));

    assertThat(decided.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(decided.failure().requirement()).isEqualTo("dma.threads.commands");
    assertThat(decided.failure().why()).isEqualTo("told were \"elsewhere\": It is outside.");
    assertThat(decided.failure().text())
        .contains("90  acceptable   \"alone, alone\"")
        .contains("1  forbidden    \"elsewhere\"");
  }

  @Test
  void whatIsOddInMisuseIsShownAndNotBlamed() {
    DecidedExploration decided = decide(StressTest.SHARED_COMMAND, ended(GOOD, ODD));

    assertThat(decided.outcome()).isEqualTo(Outcome.PASSED);
    assertThat(decided.failure()).isNull();
    assertThat(decided.exercised()).isEqualTo(Map.of("dma.threads.shared-command", 1L));
    assertThat(decided.figures())
        .contains(
            new Figure("alone, alone", "90 acceptable, foretold: As alone."),
            new Figure("torn", "9 interesting, not foretold: It is torn."));
  }

  @Test
  void aCallThatDoesNotReturnOwesAnAnswer() {
    StressOutcomes broken =
        StressOutcomes.none(StressTest.TWO_CURSORS, End.BROKEN, "a call did not return");

    DecidedExploration decided = decide(StressTest.TWO_CURSORS, broken);

    assertThat(decided.outcome()).isEqualTo(Outcome.BROKEN);
    assertThat(decided.failure().requirement()).isEqualTo("spi.answers");
  }

  @Test
  void inMisuseItIsBlamedOnWhatMisuseOwes() {
    StressOutcomes broken =
        StressOutcomes.none(StressTest.SHARED_CURSOR, End.BROKEN, "a call did not return");

    DecidedExploration decided = decide(StressTest.SHARED_CURSOR, broken);

    assertThat(decided.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(decided.failure().requirement()).isEqualTo("mbuf.threads.shared-cursor");
  }

  @Test
  void whatWasNotMadeIsNeverPassed() {
    StressOutcomes none =
        StressOutcomes.none(StressTest.TWO_CURSORS, End.NOT_MADE, "jcstress ran nothing");

    DecidedExploration decided = decide(StressTest.TWO_CURSORS, none);

    assertThat(decided.outcome()).isEqualTo(Outcome.CANT_TELL);
    assertThat(decided.reason()).isEqualTo("jcstress ran nothing");
    assertThat(decided.exercised()).isEmpty();
  }

  @Test
  void everyRunMakesTheTestsOfWhatIsDeclared() {
    StressRequest every =
        new StressRequest(Path.of("none"), StressMode.SANITY, false, Schedules.NONE);
    EnumSet<Capability> mbuf = EnumSet.of(Capability.MBUF);

    assertThat(every.plan(mbuf, mbuf))
        .extracting(PlannedExploration::id)
        .containsExactly("stress.mbuf.two-cursors");
    assertThat(every.plan(mbuf, mbuf).get(0).claims()).containsExactly("mbuf.threads.cursors");
  }

  private static StressOutcomes ended(Row... rows) {
    return new StressOutcomes("", End.ENDED, "", 100, List.of(rows));
  }

  private static DecidedExploration decide(StressTest test, StressOutcomes outcomes) {
    Schedules foretold = any -> Map.of("alone, alone", List.of());
    StressRequest request = new StressRequest(Path.of("none"), StressMode.QUICK, true, foretold);
    PlannedExploration planned =
        new PlannedExploration(
            ExplorationResult.STRESS,
            test.id(),
            test.area(),
            test.title(),
            List.of(test.requirement().id()),
            JsonNodeFactory.instance.objectNode());
    return new StressDecision("toy", request, 1).of(planned, test, outcomes);
  }
}
