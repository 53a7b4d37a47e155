package org.scatterproof.checker.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class SequenceTreeTest {

  private final SequenceTree tree = new SequenceTree();

  @Test
  void everySequenceIsVisitedInTheOrderInWhichTheShorterOnesWereMade() {
    tree.add(0, calls(0, 2));
    tree.add(1, calls(1));
    tree.add(1, calls(0, 1));

    assertThat(tree.count(2)).isEqualTo(3);
    assertThat(visited(1)).containsExactly(List.of(0), List.of(2));
    assertThat(visited(2)).containsExactly(List.of(0, 1), List.of(2, 0), List.of(2, 1));
  }

  @Test
  void nothingFollowsASequenceThatIsNotExtended() {
    tree.add(0, calls(0, 1));
    tree.add(1, calls());
    tree.add(1, calls(3));

    assertThat(visited(2)).containsExactly(List.of(1, 3));
  }

  @Test
  void theSequenceWithoutCallsIsThereFromTheBeginning() {
    assertThat(tree.count(0)).isEqualTo(1);
    assertThat(visited(0)).containsExactly(List.of());
    assertThat(tree.count(3)).isZero();
  }

  @Test
  void whoHasSeenEnoughSeesNoMore() {
    tree.add(0, calls(0, 1, 2));
    List<Integer> seen = new ArrayList<>();

    boolean all = tree.visit(1, sequence -> seen.add(sequence[0]) && sequence[0] < 1);

    assertThat(all).isFalse();
    assertThat(seen).containsExactly(0, 1);
  }

  private List<List<Integer>> visited(int length) {
    List<List<Integer>> visited = new ArrayList<>();
    tree.visit(
        length,
        sequence -> {
          List<Integer> calls = new ArrayList<>();
          for (int call : sequence) {
            calls.add(call);
          }
          return visited.add(calls);
        });
    return visited;
  }

  private static BitSet calls(int... indexes) {
    BitSet calls = new BitSet();
    for (int index : indexes) {
      calls.set(index);
    }
    return calls;
  }
}
