package org.scatterproof.checker.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Models whose counts others have published, or that a formula gives. */
class KnownModelsTest {

  /** TLA+ examples, DieHard: 97 states generated (the first one counted), 16 distinct. */
  @Test
  void jugs() {
    Model unasked = new Unasked(new Jugs());

    SearchResult result = search(() -> unasked);

    assertThat(result.coverage().states()).isEqualTo(16);
    assertThat(result.coverage().transitions()).isEqualTo(96);
  }

  @Test
  void fourGallonsTakeSixSteps() {
    Trace trace = violation(search(Jugs::new), Jugs.FOUR_GALLONS);

    assertThat(trace.describe(new Jugs()))
        .containsExactly(
            "0 of 3, 0 of 5",
            "1  fill large  ->  0 of 3, 5 of 5",
            "2  pour down  ->  3 of 3, 2 of 5",
            "3  empty small  ->  0 of 3, 2 of 5",
            "4  pour down  ->  2 of 3, 0 of 5",
            "5  fill large  ->  2 of 3, 5 of 5",
            "6  pour down  ->  3 of 3, 4 of 5");
  }

  /** Reinefeld 1993: 181,440 positions, the hardest takes 31 moves. */
  @Test
  void eightPuzzle() {
    Coverage coverage = search(Puzzle::new).coverage();

    assertThat(coverage.states()).isEqualTo(181_440);
    assertThat(coverage.depth()).isEqualTo(31);
  }

  /** Amarel 1968: 16 positions can be reached, and the shortest way over takes 11 crossings. */
  @Test
  void missionariesAndCannibals() {
    assertThat(search(() -> new Unasked(new River())).coverage().states()).isEqualTo(16);
    assertThat(violation(search(River::new), 0).actions()).hasSize(11);
  }

  /** The Pell-Lucas numbers, OEIS A002203: how often a ring avoids eating next to holding. */
  @ParameterizedTest
  @CsvSource({"3, 14", "4, 34", "5, 82", "6, 198", "10, 6726"})
  void diningPhilosophers(int count, int states) {
    SearchResult result = search(() -> new Unasked(new Philosophers(count)));

    assertThat(result.coverage().states()).isEqualTo(states);
  }

  @Test
  void philosophersStarveOnceEachHoldsAFork() {
    SearchResult result = search(() -> new Philosophers(5));

    assertThat(violation(result, Philosophers.DEADLOCK).actions()).hasSize(5);
    assertThat(result.findings().get(Philosophers.EATING).verdict())
        .isInstanceOf(Verdict.Witnessed.class);
  }

  /** TLA+ examples: 288 states of three; stateright pins 8,832 of five. */
  @ParameterizedTest
  @CsvSource({"3, 288", "5, 8832"})
  void twoPhaseCommit(int resources, int states) {
    SearchResult result = search(() -> new TwoPhaseCommit(resources));

    assertThat(result.coverage().states()).isEqualTo(states);
    assertThat(result.isConfirmed()).isTrue();
  }

  @Test
  void peterson() {
    SearchResult result = search(() -> new Peterson(true));

    assertThat(result.coverage().states()).isEqualTo(reachable(new Peterson(true)));
    assertThat(result.isConfirmed()).isTrue();
  }

  @Test
  void petersonWhoKeepsTheTurnLetsBothIn() {
    assertThat(violation(search(() -> new Peterson(false)), 0).actions()).hasSize(6);
  }

  /** By a search that shares no line with ours. */
  private static long reachable(Model model) {
    Set<Long> seen = new HashSet<>();
    ArrayDeque<Long> open = new ArrayDeque<>();
    model.initial(open::add);
    while (!open.isEmpty()) {
      long state = open.remove();
      if (seen.add(state)) {
        ActionSink sink = new ActionSink();
        model.successors(state, sink);
        for (int i = 0; i < sink.size(); i++) {
          open.add(sink.state(i));
        }
      }
    }
    return seen.size();
  }

  private static SearchResult search(Supplier<Model> model) {
    return Search.exhaust(ModelFamily.ofOne(model), 1);
  }

  private static Trace violation(SearchResult result, int property) {
    return ((Verdict.Violated) result.findings().get(property).verdict()).trace();
  }
}
