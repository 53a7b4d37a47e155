package org.scatterproof.stress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scatterproof.engine.implementation.ImplementationChoice;
import org.scatterproof.engine.stress.StressTest;
import org.scatterproof.faults.Faults;
import org.scatterproof.faults.misbehaving.AlwaysNotReady;
import org.scatterproof.faults.misbehaving.LoopsForever;
import org.scatterproof.spec.spi.Implementation;

final class RehearsalTest {

  static List<Class<? extends Implementation>> conforming() {
    return Faults.conforming();
  }

  /** Else what is right in an unusual way would end as inconclusive. */
  @ParameterizedTest
  @MethodSource("conforming")
  void whoConformsTellsListsWhenAlone(Class<? extends Implementation> type) throws Exception {
    Implementation implementation = type.getConstructor().newInstance();
    Rehearsal rehearsal = rehearsalOf(type);

    for (StressTest test : StressTest.values()) {
      if (test.isFor(implementation.capabilities())) {
        assertThat(rehearsal.problem(test)).as(test.id()).isEmpty();
      }
    }
  }

  @Test
  void whoNeverTellsAListIsNamed() throws Exception {
    assertThat(rehearsalOf(AlwaysNotReady.class).problem(StressTest.TWO_COMMANDS))
        .isEqualTo("alone, it answers NotReady to a descriptor of six extents");
  }

  @Test
  void whoDoesNotReturnIsNotWaitedFor() throws Exception {
    assertThat(rehearsalOf(LoopsForever.class).problem(StressTest.TWO_COMMANDS))
        .isEqualTo("alone, one of its calls does not return within 5 s");
  }

  private static Rehearsal rehearsalOf(Class<?> type) throws Exception {
    return Rehearsal.of(new ImplementationChoice.Named(type.getName(), List.of()));
  }
}
