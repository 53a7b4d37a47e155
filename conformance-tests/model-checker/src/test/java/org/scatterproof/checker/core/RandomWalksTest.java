package org.scatterproof.checker.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RandomWalksTest {

  @Test
  void findFourGallons() {
    SearchResult result = walk(3, 200, 100);

    Verdict verdict = result.findings().get(Jugs.FOUR_GALLONS).verdict();
    Trace trace = ((Verdict.Violated) verdict).trace();
    List<Long> states = trace.replay(new Jugs());
    assertThat(new Jugs().describe(states.get(states.size() - 1))).endsWith("4 of 5");
  }

  @Test
  void theSameSeedWalksTheSameWay() {
    assertThat(walk(3, 200, 100)).isEqualTo(walk(3, 200, 100));
  }

  @Test
  void whatTheyDoNotFindIsIncomplete() {
    SearchResult result = walk(3, 10, 2);

    assertThat(result.findings().get(Jugs.FOUR_GALLONS).verdict())
        .isEqualTo(new Verdict.Incomplete("10 random walks of 2 actions, seed 3"));
  }

  private static SearchResult walk(long seed, long walks, int length) {
    return new RandomWalks(ModelFamily.ofOne(Jugs::new), seed, new Halt()).run(walks, length);
  }
}
