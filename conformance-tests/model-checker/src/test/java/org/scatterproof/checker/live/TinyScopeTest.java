package org.scatterproof.checker.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.scatterproof.engine.explore.Exploration;
import org.scatterproof.faults.dma.SavesNoOffset;
import org.scatterproof.faults.plain.PlainImplementation;
import org.scatterproof.reference.ReferenceImplementation;
import org.scatterproof.spec.result.Outcome;
import org.scatterproof.spec.spi.Capability;

class TinyScopeTest {

  /** The counts are pinned: another one is another scope, or another search. */
  @Test
  void referenceIsSearchedToItsLastState() {
    Exploration found = LiveChecks.tiny(new ReferenceImplementation(), Capability.DMA);

    assertThat(found.outcome()).isEqualTo(Outcome.PASSED);
    assertThat(found.reason()).isNull();
    assertThat(LiveChecks.figure(found, "method")).isEqualTo("to the last state");
    assertThat(LiveChecks.figure(found, "configurations")).isEqualTo("337 of 337");
    assertThat(LiveChecks.figure(found, "states")).isEqualTo("30681");
    assertThat(LiveChecks.figure(found, "transitions")).isEqualTo("670409");
    assertThat(LiveChecks.figure(found, "depth")).isEqualTo("12");
    assertThat(found.exercised())
        .containsKeys("dma.gen.history-independence", "dma.gen.continues", "dma.gen.coverage");
  }

  @Test
  void cursorsAreAskedEverySequence() {
    Exploration mbuf = LiveChecks.tiny(new ReferenceImplementation(), Capability.MBUF);
    Exploration memory = LiveChecks.tiny(new ReferenceImplementation(), Capability.MEMORY_CURSOR);

    assertThat(mbuf.outcome()).isEqualTo(Outcome.PASSED);
    assertThat(LiveChecks.figure(mbuf, "sequences")).isEqualTo("33364");
    assertThat(memory.outcome()).isEqualTo(Outcome.PASSED);
    assertThat(LiveChecks.figure(memory, "sequences")).isEqualTo("21488");
  }

  @Test
  void whoSavesNoStateIsAskedEverySequence() {
    Exploration found = LiveChecks.tiny(new PlainImplementation(), Capability.DMA);

    assertThat(found.outcome()).isEqualTo(Outcome.PASSED);
    assertThat(LiveChecks.figure(found, "method")).isEqualTo("all sequences of calls");
    assertThat(LiveChecks.figure(found, "depth")).isEqualTo("5");
    assertThat(LiveChecks.figure(found, "sequences")).isEqualTo("1062704");
  }

  @Test
  void stateThatHidesAFieldIsNoProof() {
    Exploration found = LiveChecks.tiny(new SavesNoOffset(), Capability.DMA);

    assertThat(found.outcome()).isEqualTo(Outcome.CANT_TELL);
    assertThat(found.reason()).startsWith("state not faithful");
    assertThat(found.violation()).isNull();
  }
}
