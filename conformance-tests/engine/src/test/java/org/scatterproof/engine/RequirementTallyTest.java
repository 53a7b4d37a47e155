package org.scatterproof.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.scatterproof.engine.execute.ScenarioVerdict.ReadingSeen;
import org.scatterproof.engine.scenario.DmaScenario;
import org.scatterproof.engine.scenario.ScenarioInfo;
import org.scatterproof.spec.dma.DmaCall;
import org.scatterproof.spec.result.Outcome;
import org.scatterproof.spec.result.RequirementResult;
import org.scatterproof.spec.rule.Ambiguity;
import org.scatterproof.spec.rule.Basis;
import org.scatterproof.spec.rule.Level;
import org.scatterproof.spec.rule.Requirement;
import org.scatterproof.spec.spi.Capability;
import org.scatterproof.spec.world.PlatformLengths;

final class RequirementTallyTest {

  @Test
  void twoReadingsOfAQuestionThatWantsOneAreAFailure() {
    RequirementTally tally = tally(true);
    tally.add(scenario("dma.first", 1));
    tally.add(scenario("dma.second", 2));

    RequirementResult result = tally.result(true);

    assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(result.text())
        .isEqualTo(
            "mixed readings of dma.open, of which an implementation keeps to one: this; that");
  }

  @Test
  void oneReadingThroughoutIsNone() {
    RequirementTally tally = tally(true);
    tally.add(scenario("dma.first", 2));
    tally.add(scenario("dma.second", 2));

    assertThat(tally.result(true).outcome()).isEqualTo(Outcome.PASSED);
  }

  @Test
  void whereAnyReadingIsAdmittedTwoAreNone() {
    RequirementTally tally = tally(false);
    tally.add(scenario("dma.first", 1));
    tally.add(scenario("dma.second", 2));

    assertThat(tally.result(true).outcome()).isEqualTo(Outcome.PASSED);
  }

  private static RequirementTally tally(boolean constant) {
    Ambiguity open = new Ambiguity("dma.open", "Which?", List.of("this", "that"), constant);
    Requirement requirement =
        Requirement.operation(
                Capability.DMA, "dma.example", Level.MUST, Basis.DERIVED, "It MUST.", "No.", "none")
            .open(open);
    return new RequirementTally(requirement, null);
  }

  private static Decided scenario(String id, int taken) {
    ScenarioInfo info =
        new ScenarioInfo(
            id, Capability.DMA, id, Set.of(), List.of("dma.example"), "a.yaml", 1, List.of());
    DmaScenario scenario =
        new DmaScenario(
            info,
            PlatformLengths.ofPage(0x1000),
            DmaCall.Form.LONG,
            List.of(),
            List.of(),
            List.of(),
            List.of());
    return new Decided(
        scenario,
        Outcome.PASSED,
        1,
        0,
        Map.of("dma.example", 1L),
        List.of(new ReadingSeen("dma.example", "dma.open", taken)),
        null,
        null,
        null);
  }
}
