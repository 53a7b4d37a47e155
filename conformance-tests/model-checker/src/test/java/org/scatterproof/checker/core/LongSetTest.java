package org.scatterproof.checker.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LongSetTest {

  @Test
  void keepsTheOrderAndRefusesWhatIsThere() {
    LongSet set = new LongSet();

    assertThat(set.add(7)).isTrue();
    assertThat(set.add(0)).isTrue();
    assertThat(set.add(7)).isFalse();

    assertThat(set.size()).isEqualTo(2);
    assertThat(set.get(0)).isEqualTo(7);
    assertThat(set.get(1)).isZero();
  }

  @Test
  void isEmptyAfterClear() {
    LongSet set = new LongSet();
    set.add(7);

    set.clear();

    assertThat(set.size()).isZero();
    assertThat(set.add(7)).isTrue();
  }

  /** Large and small contents in turn: the table grows and shrinks on the way. */
  @Test
  void agreesWithTheLibrarysSet() {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    LongSet set = new LongSet();
    for (int round = 0; round < 60; round++) {
      Set<Long> expected = new LinkedHashSet<>();
      int adds = random.nextInt(round % 3 == 0 ? 20_000 : 100);
      set.clear();
      for (int i = 0; i < adds; i++) {
        long state = random.nextInt(8_000);
        assertThat(set.add(state)).as("-Dseed=" + seed).isEqualTo(expected.add(state));
      }
      assertThat(content(set)).as("-Dseed=" + seed).isEqualTo(expected);
    }
  }

  private static Set<Long> content(LongSet set) {
    Set<Long> content = new LinkedHashSet<>();
    for (int i = 0; i < set.size(); i++) {
      content.add(set.get(i));
    }
    return content;
  }
}
