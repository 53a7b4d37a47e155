package org.scatterproof.checker.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StateTableTest {

  private final StateTable table = new StateTable();

  @Test
  void equalWordsAreOneState() {
    int first = table.intern(new long[] {1, 2, 99}, 2, -1, -1);

    int again = table.intern(new long[] {1, 2, 7}, 2, 5, 6);

    assertThat(again).isEqualTo(first);
    assertThat(table.size()).isEqualTo(1);
    assertThat(table.parent(first)).isEqualTo(-1);
  }

  @Test
  void wordsThatDifferInLengthAloneAreTwoStates() {
    int shorter = table.intern(new long[] {0, 0}, 1, -1, -1);
    int longer = table.intern(new long[] {0, 0}, 2, shorter, 3);

    assertThat(longer).isNotEqualTo(shorter);
    assertThat(table.length(longer)).isEqualTo(2);
    assertThat(table.action(longer)).isEqualTo(3);
  }

  @Test
  void manyStatesKeepTheirNumbersAndWords() {
    int states = 5_000;
    for (int i = 0; i < states; i++) {
      table.intern(new long[] {i % 7, i, -i}, 3, i - 1, i % 11);
    }

    long[] words = new long[3];
    for (int i = 0; i < states; i++) {
      assertThat(table.intern(new long[] {i % 7, i, -i}, 3, -1, -1)).isEqualTo(i);
      table.copy(i, words);
      assertThat(words).containsExactly(i % 7, i, -i);
      assertThat(table.parent(i)).isEqualTo(i - 1);
    }
    assertThat(table.size()).isEqualTo(states);
  }

  @Test
  void clearForgetsAll() {
    table.intern(new long[] {1}, 1, -1, -1);

    table.clear();

    assertThat(table.size()).isZero();
    assertThat(table.intern(new long[] {2}, 1, -1, -1)).isZero();
  }
}
