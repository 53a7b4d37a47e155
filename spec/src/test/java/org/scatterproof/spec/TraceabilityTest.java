package org.scatterproof.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.scatterproof.spec.rule.Basis;
import org.scatterproof.spec.rule.Level;
import org.scatterproof.spec.rule.Requirement;
import org.scatterproof.spec.spi.Capability;
import org.scatterproof.spec.trace.Statement;
import org.scatterproof.spec.trace.Statements;

class TraceabilityTest {

  @Test
  void everyStatementIsJudgedOrSaysWhyNot() {
    assertThat(Statements.all())
        .isNotEmpty()
        .allSatisfy(s -> assertThat(s.requirements().isEmpty() && s.reason().isBlank()).isFalse());
  }

  @Test
  void everyRequirementThatAStatementNamesExists() {
    List<String> ids = Specification.requirements().stream().map(Requirement::id).toList();

    assertThat(Statements.all()).allSatisfy(s -> assertThat(ids).containsAll(s.requirements()));
  }

  @Test
  void statementNumbersAreUnique() {
    assertThat(Statements.all()).extracting(Statement::id).doesNotHaveDuplicates();
  }

  @Test
  void whatIsDocumentedOrInAHeaderRestsOnAStatementOfThatSource() {
    assertThat(Specification.requirements())
        .filteredOn(r -> r.basis() == Basis.DOCUMENTED || r.basis() == Basis.HEADER)
        .isNotEmpty()
        .allSatisfy(
            r ->
                assertThat(Statements.behind(r.id()))
                    .as(r.id())
                    .anyMatch(s -> s.source().basis() == r.basis()));
  }

  @Test
  void nothingObservedOrChosenSaysMust() {
    assertThat(Specification.requirements())
        .filteredOn(r -> r.level() == Level.MUST)
        .isNotEmpty()
        .allMatch(r -> r.basis().carriesMust(), "rests on a basis that carries a MUST");
  }

  @Test
  void mustOnAnObservationIsRefusedAtOnce() {
    assertThatThrownBy(
            () ->
                Requirement.operation(
                    Capability.DMA,
                    "dma.example",
                    Level.MUST,
                    Basis.OBSERVED,
                    "It MUST.",
                    "None.",
                    "none"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("dma.example says MUST on observed basis");
  }
}
