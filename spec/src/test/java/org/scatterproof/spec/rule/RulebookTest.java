package org.scatterproof.spec.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.scatterproof.spec.spi.Capability;

class RulebookTest {

  private static final Requirement UNIVERSAL =
      Requirement.universal(
          Capability.DMA, "dma.any", Level.MUST, Basis.DERIVED, "It MUST.", "None.", "none");
  private static final Requirement OPERATION =
      Requirement.operation(
          Capability.DMA, "dma.one", Level.MUST, Basis.DERIVED, "It MUST.", "None.", "none");

  @Test
  void theMostSpecificViolatedRuleIsBlamed() {
    Rulebook<Integer> rulebook =
        new Rulebook<>(
            List.of(
                new Rule<>(UNIVERSAL, (step, note) -> note.violated("universally")),
                new Rule<>(OPERATION, (step, note) -> note.violated("by the operation"))));
    Findings<Integer> findings = rulebook.newFindings();

    rulebook.judge(1, findings);

    assertThat(findings.requirement(findings.blamed())).isEqualTo(OPERATION);
    assertThat(findings.note(findings.blamed()).text()).isEqualTo("by the operation");
  }

  @Test
  void nobodyIsBlamedWhereEveryRuleHolds() {
    Rulebook<Integer> rulebook =
        new Rulebook<>(List.of(new Rule<>(UNIVERSAL, (step, note) -> Finding.HOLDS)));
    Findings<Integer> findings = rulebook.newFindings();

    rulebook.judge(1, findings);

    assertThat(findings.blamed()).isEqualTo(-1);
  }

  @Test
  void twoRulesForOneRequirementAreRefused() {
    Rule<Integer> rule = new Rule<>(UNIVERSAL, (step, note) -> Finding.HOLDS);

    assertThatThrownBy(() -> new Rulebook<>(List.of(rule, rule)))
        .hasMessageContaining("two rules for dma.any");
  }

  @Test
  void theDocumentedProfileDoesNotAskWhatOnlyExactAsks() {
    Rule<Integer> exact = new Rule<>(UNIVERSAL.exactOnly(), (step, note) -> Finding.HOLDS);
    Rulebook<Integer> rulebook = new Rulebook<>(List.of(exact));

    assertThat(rulebook.asked(Profile.DOCUMENTED).requirements()).isEmpty();
    assertThat(rulebook.asked(Profile.EXACT).requirements()).hasSize(1);
  }
}
