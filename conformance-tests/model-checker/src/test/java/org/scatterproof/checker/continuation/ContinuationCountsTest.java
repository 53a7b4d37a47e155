package org.scatterproof.checker.continuation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.scatterproof.checker.core.Coverage;
import org.scatterproof.checker.core.Halt;
import org.scatterproof.checker.core.Model;
import org.scatterproof.checker.core.Search;
import org.scatterproof.checker.core.SearchLimits;
import org.scatterproof.checker.core.SearchResult;
import org.scatterproof.checker.core.SymmetryClasses;
import org.scatterproof.checker.core.SymmetryProof;
import org.scatterproof.checker.core.Trace;
import org.scatterproof.checker.core.Verdict;

/** Counts that SPIN, TLC and a plain Java search of the same model agree on. */
class ContinuationCountsTest {

  @Test
  void fourAddresses() {
    SearchResult result = Search.exhaust(family(4, 2, 2, SeededFault.NONE), 1);

    assertThat(result.coverage().states()).isEqualTo(138_082);
    assertThat(result.coverage().transitions()).isEqualTo(2_178_682);
    assertThat(result.isConfirmed()).isTrue();
  }

  @Test
  void eightAddressesByTwoWorkers() {
    SearchResult result = Search.exhaust(family(8, 3, 2, SeededFault.NONE), 2);

    assertThat(result.coverage().states()).isEqualTo(2_669_406);
    assertThat(result.coverage().transitions()).isEqualTo(47_946_938);
    assertThat(result.isConfirmed()).isTrue();
  }

  @Test
  void aDescriptorThatIsNotNoticedTakesSevenCalls() {
    ContinuationFamily family = family(4, 2, 2, SeededFault.DESCRIPTOR_UNNOTICED);

    Trace trace = violation(Search.exhaust(family, 1));

    assertThat(trace.actions()).hasSize(7);
    assertThat(trace.describe(family.newModel()))
        .contains("7  genIOVMSegments(offset 2, capacity 1)  ->  Success  [1 +1]  offset 3")
        .endsWith("     descriptor 2, prepared [0, 3), expects 3 at extent 1 +1");
  }

  @Test
  void anExpectedOffsetThatIsTooSmallTakesFourCalls() {
    ContinuationFamily family = family(4, 2, 2, SeededFault.EXPECTED_TOO_SMALL);

    Trace trace = violation(Search.exhaust(family, 1));

    assertThat(trace.actions()).hasSize(4);
  }

  @Test
  void workersFindTheSameTrace() {
    ContinuationFamily family = family(8, 3, 2, SeededFault.DESCRIPTOR_UNNOTICED);

    assertThat(violation(Search.exhaust(family, 2)))
        .isEqualTo(violation(Search.exhaust(family, 1)));
  }

  @Test
  void aTraceReplaysToTheSameStates() {
    ContinuationFamily family = family(4, 2, 2, SeededFault.EXPECTED_TOO_SMALL);
    Trace trace = violation(Search.exhaust(family, 1));
    Model model = family.newModel();

    assertThat(trace.replay(model)).hasSize(5).startsWith(0L).isEqualTo(trace.replay(model));
  }

  @Test
  void classesStandForEverything() {
    ContinuationFamily family = family(8, 3, 2, SeededFault.NONE);
    SymmetryClasses classes = new SymmetryClasses(family);

    Coverage reduced = search(family, classes).coverage();

    assertThat(reduced.statesStoodFor()).isEqualTo(2_669_406);
    assertThat(reduced.transitionsStoodFor()).isEqualTo(47_946_938);
    assertThat(reduced.states()).isEqualTo(677_338);
    assertThat(new SymmetryProof(family, classes).tryMembers(7, 500)).isEmpty();
  }

  private static SearchResult search(ContinuationFamily family, SymmetryClasses classes) {
    return new Search(family, classes, SearchLimits.none(), new Halt(), soFar -> {}).run(1);
  }

  private static Trace violation(SearchResult result) {
    return ((Verdict.Violated) result.violation().orElseThrow().verdict()).trace();
  }

  private static ContinuationFamily family(int a, int l, int n, SeededFault fault) {
    return new ContinuationFamily(new ContinuationBounds(a, l, n), fault);
  }
}
