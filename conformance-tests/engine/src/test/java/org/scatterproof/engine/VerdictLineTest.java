package org.scatterproof.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.scatterproof.spec.result.Outcome;
import org.scatterproof.spec.rule.Profile;
import org.scatterproof.spec.spi.Capability;

/** The verdict says in its line what an implementation was held to. */
final class VerdictLineTest {

  @Test
  void areasAloneAreListed() {
    assertThat(line(EnumSet.of(Capability.DMA, Capability.MBUF), Set.of()))
        .isEqualTo("conformant (dma, mbuf), profile documented");
  }

  @Test
  void whatAnAreaCanDoBeyondIsSaidOfIt() {
    assertThat(
            line(
                EnumSet.of(Capability.DMA, Capability.MBUF),
                EnumSet.of(Capability.TRANSFER, Capability.COPY)))
        .isEqualTo("conformant (dma with copy, transfer; mbuf), profile documented");
  }

  @Test
  void whatAddsToEveryAreaIsSaidOnce() {
    assertThat(
            line(
                EnumSet.of(Capability.DMA, Capability.MBUF),
                EnumSet.of(Capability.CLONE, Capability.STATE)))
        .isEqualTo("conformant (dma with clone; mbuf; state), profile documented");
  }

  @Test
  void whatAddsToAnAreaThatWasNotAskedIsLeftOut() {
    assertThat(line(EnumSet.of(Capability.MBUF), EnumSet.of(Capability.COPY)))
        .isEqualTo("conformant (mbuf), profile documented");
  }

  private static String line(Set<Capability> areas, Set<Capability> additions) {
    Set<Capability> declared = EnumSet.copyOf(areas);
    declared.addAll(additions);
    return new VerdictLine(
            Profile.DOCUMENTED, areas, Collections.unmodifiableSet(declared), List.of(), null)
        .of(Outcome.PASSED, List.of(), 1, List.of());
  }
}
