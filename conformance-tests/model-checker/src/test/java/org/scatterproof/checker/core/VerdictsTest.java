package org.scatterproof.checker.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds, violated, unreached and incomplete are never taken for one another. */
class VerdictsTest {

  @Test
  void whatIsNotDecidedBeforeAViolationIsIncomplete() {
    SearchResult result = run(SearchLimits.none(), new Halt());

    assertThat(result.findings().get(Jugs.FOUR_GALLONS).verdict())
        .isInstanceOf(Verdict.Violated.class);
    assertThat(result.limit()).isEqualTo("a violation ended the search");
  }

  @Test
  void belowTheDepthOfTheViolationItIsIncomplete() {
    SearchResult result = run(SearchLimits.none().withDepth(5), new Halt());

    assertThat(result.findings().get(Jugs.FOUR_GALLONS).verdict())
        .isEqualTo(new Verdict.Incomplete("depth 5"));
    assertThat(result.isComplete()).isFalse();
    assertThat(result.coverage().configurations()).isZero();
  }

  @Test
  void aWitnessCountsThoughTheSearchIsIncomplete() {
    SearchResult result = run(SearchLimits.none().withDepth(5), new Halt());

    assertThat(result.findings().get(1).verdict()).isInstanceOf(Verdict.Witnessed.class);
  }

  @Test
  void tooManyStatesAreIncomplete() {
    SearchResult result = run(new SearchLimits(Integer.MAX_VALUE, 4), new Halt());

    assertThat(result.findings().get(Jugs.FOUR_GALLONS).verdict())
        .isEqualTo(new Verdict.Incomplete("4 states in one configuration"));
  }

  @Test
  void whoIsAskedToStopSaysWhy() {
    Halt halt = new Halt();
    halt.because("interrupted");

    SearchResult result = run(SearchLimits.none(), halt);

    assertThat(result.limit()).isEqualTo("interrupted");
    assertThat(result.findings().get(Jugs.FOUR_GALLONS).verdict())
        .isEqualTo(new Verdict.Incomplete("interrupted"));
  }

  @Test
  void whatNeverOccursIsUnreached() {
    SearchResult result = Search.exhaust(ModelFamily.ofOne(NeverMarked::new), 1);

    assertThat(result.findings())
        .extracting(SearchResult.Finding::verdict)
        .containsExactly(new Verdict.Holds(), new Verdict.Unreached());
    assertThat(result.isConfirmed()).isFalse();
  }

  @Test
  void aTraceOfAnotherModelDoesNotReplay() {
    Trace trace = new Trace(0, 0, List.of(6));

    assertThatThrownBy(() -> trace.replay(new Jugs()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("state 1 of the trace has 6 actions, not the one with index 6");
  }

  @Test
  void aModelThatThrowsThrowsHere() {
    assertThatThrownBy(() -> Search.exhaust(ModelFamily.ofOne(Throwing::new), 2))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no successors");
  }

  private static SearchResult run(SearchLimits limits, Halt halt) {
    ModelFamily jugs = ModelFamily.ofOne(Jugs::new);
    return new Search(jugs, Selection.all(jugs), limits, halt, soFar -> {}).run(1);
  }

  /** Two states; nothing is marked. */
  private static class NeverMarked implements Model {
    @Override
    public List<Property> properties() {
      return List.of(Property.always("holds"), Property.sometimes("occurs"));
    }

    @Override
    public void initial(LongSink into) {
      into.add(0);
    }

    @Override
    public void successors(long state, ActionSink into) {
      into.add(1 - state);
    }

    @Override
    public String describe(long state) {
      return "state";
    }

    @Override
    public String describeAction(long state, int action) {
      return "action";
    }
  }

  private static final class Throwing extends NeverMarked {
    @Override
    public void successors(long state, ActionSink into) {
      throw new IllegalStateException("no successors");
    }
  }
}
