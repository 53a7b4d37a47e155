package org.scatterproof.checker.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scatterproof.engine.execute.Violation;
import org.scatterproof.engine.explore.Exploration;
import org.scatterproof.spec.result.Outcome;
import org.scatterproof.spec.spi.Capability;

/** Faults that scope tiny finds, each by a sequence than which none in the scope is shorter. */
class ShortestTracesTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "dma.AnswersBadArgumentToACompleteTooMany, 1, dma.complete.not-ready",
    "dma.AdvancesOffsetOnFailure, 2, dma.gen.failure-truthful",
    "dma.IgnoresMaxSegmentSize, 2, dma.gen.segment-size",
    "dma.ChecksOnlyTheStart, 2, dma.gen.address-bits",
    "dma.ClearsWhileActive, 2, dma.clear.not-ready",
    "dma.CountsOneTooMany, 2, dma.gen.count",
    "dma.LeavesOffsetAlone, 2, dma.gen.progress",
    "dma.RefusesNesting, 2, dma.prepare.nests",
    "dma.ChecksOnlyTheFirstAlignment, 2, dma.gen.alignment",
    "dma.KeepsDescriptorAfterClear, 3, dma.get.answers",
    "dma.KeepsExtentsOfFirstSet, 3, dma.gen.coverage",
    "dma.KeepsRangeOfFailedPrepare, 3, dma.prepare.other-range",
    "dma.ForgetsDescriptorAfterComplete, 3, dma.prepare.accepts",
    "dma.IgnoresNewOffset, 3, dma.gen.discards",
    "dma.NeverGoesBack, 3, dma.gen.discards",
    "dma.RefusesSecondPreparation, 3, dma.set.accepts",
    "dma.MovesOnWhenRefused, 3, dma.gen.coverage",
  })
  void commandIsConvictedByAShortestSequence(String fault, int calls, String requirement)
      throws ReflectiveOperationException {
    Exploration found = LiveChecks.tiny(LiveChecks.newFault(fault), Capability.DMA);

    Violation violation = found.violation();
    assertThat(found.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(violation).isNotNull();
    assertThat(violation.requirement()).isEqualTo(requirement);
    assertThat(LiveChecks.figure(found, "shortest")).isEqualTo(calls + " calls");
    assertThat(violation.picture()).contains("<svg");
  }

  /** It answers wrong at the fourth list only, and saves how many there were. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({"3, 5", "4, 6"})
  void savedStatesLeadToASequenceOfAnyLength(int lists, int calls) {
    Exploration found = LiveChecks.tiny(new TiresAfterLists(lists), Capability.DMA);

    Violation violation = found.violation();
    assertThat(LiveChecks.figure(found, "method")).isEqualTo("to the last state");
    assertThat(violation).isNotNull();
    assertThat(violation.requirement()).isEqualTo("dma.gen.refusal-justified");
    assertThat(LiveChecks.figure(found, "shortest")).isEqualTo(calls + " calls");
  }
}
