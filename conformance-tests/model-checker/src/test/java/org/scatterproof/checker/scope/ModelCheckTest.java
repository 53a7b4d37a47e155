package org.scatterproof.checker.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.scatterproof.checker.continuation.ContinuationBounds;
import org.scatterproof.checker.continuation.SeededFault;
import org.scatterproof.checker.core.Halt;
import org.scatterproof.checker.core.Verdict;
import org.scatterproof.spec.result.ExplorationResult.Figure;
import org.scatterproof.spec.result.Outcome;

/** A check says what it searched, and never more. */
final class ModelCheckTest {

  private static final Scope TINY = Scopes.ofProgram("tiny");

  @Test
  void tinyHoldsAndCountsWhatIsPinned() {
    ModelOutcome outcome = check(TINY, model(TINY), SeededFault.NONE).search(2, 1, soFar -> {});

    assertThat(outcome.outcome()).isEqualTo(Outcome.PASSED);
    assertThat(outcome.reason()).isNull();
    assertThat(outcome.figures())
        .contains(
            new Figure("scope", "tiny"),
            new Figure("configurations", "896 of 896"),
            new Figure("states", "138082"),
            new Figure("transitions", "2178682"),
            new Figure("depth", "8"));
  }

  @Test
  void anotherCountThanThePinnedOneIsOurOwnFault() {
    PinnedCounts wrong = new PinnedCounts(896, 138_083, 2_178_682, 8, 138_082, 2_178_682);
    ModelScope model = new ModelScope(model(TINY).bounds(), false, wrong);

    ModelOutcome outcome = check(TINY, model, SeededFault.NONE).search(1, 1, soFar -> {});

    assertThat(outcome.outcome()).isEqualTo(Outcome.HARNESS_ERROR);
    assertThat(outcome.reason()).isEqualTo("counted 138082 states where 138083 are pinned");
  }

  @Test
  void classesStandForAsManyStatesAndTheirMembersAreTried() {
    ModelScope model = new ModelScope(model(TINY).bounds(), true, null);

    ModelOutcome outcome = check(TINY, model, SeededFault.NONE).search(1, 9, soFar -> {});

    assertThat(outcome.outcome()).isEqualTo(Outcome.PASSED);
    assertThat(outcome.result().coverage().statesStoodFor()).isEqualTo(138_082);
    assertThat(outcome.result().coverage().transitionsStoodFor()).isEqualTo(2_178_682);
    assertThat(outcome.symmetry())
        .extracting(
            ModelOutcome.Symmetry::configurations,
            ModelOutcome.Symmetry::members,
            ModelOutcome.Symmetry::seed,
            ModelOutcome.Symmetry::difference)
        .containsExactly(896L, 500, 9L, null);
    assertThat(outcome.result().coverage().states()).isLessThan(138_082);
  }

  @Test
  void classesThatAreWrongAreOurOwnFault() {
    ModelOutcome right =
        check(TINY, new ModelScope(model(TINY).bounds(), true, null), SeededFault.NONE)
            .search(1, 9, soFar -> {});
    ModelOutcome.Symmetry wrong = new ModelOutcome.Symmetry(9, 896, 500, 9, "1 has 2 states");

    ModelOutcome outcome =
        new ModelOutcome(
            TINY, right.fault(), right.result(), right.method(), true, wrong, null, right.time());

    assertThat(outcome.outcome()).isEqualTo(Outcome.HARNESS_ERROR);
    assertThat(outcome.reason()).isEqualTo("symmetry classes: 1 has 2 states");
  }

  @Test
  void whatIsHaltedOnTheWayTellsWhatWasTriedBefore() {
    Halt halt = new Halt();
    ModelScope model = new ModelScope(new ContinuationBounds(16, 4, 3), true, null);

    ModelOutcome outcome =
        new ModelCheck(TINY, model, SeededFault.NONE, halt)
            .search(1, 1, soFar -> halt.because("enough"));

    assertThat(outcome.outcome()).isEqualTo(Outcome.CANT_TELL);
    assertThat(outcome.reason()).isEqualTo("enough");
    assertThat(Objects.requireNonNull(outcome.symmetry()).difference()).isNull();
  }

  @Test
  void whatIsHaltedIsIncomplete() {
    Halt halt = new Halt();
    ModelCheck check = new ModelCheck(TINY, model(TINY), SeededFault.NONE, halt);
    halt.because("interrupted");

    ModelOutcome outcome = check.search(1, 1, soFar -> {});

    assertThat(outcome.outcome()).isEqualTo(Outcome.CANT_TELL);
    assertThat(outcome.reason()).isEqualTo("interrupted");
    assertThat(outcome.figures())
        .contains(
            new Figure("configurations", "0 of 896"),
            new Figure("states", "0"),
            new Figure("transitions", "0"));
  }

  @Test
  void classesThatWereNotAllFoundAreNotToldOf() {
    Scope full = Scopes.ofProgram("full");
    Halt halt = new Halt();
    halt.because("interrupted");

    ModelOutcome outcome =
        new ModelCheck(full, model(full), SeededFault.NONE, halt).search(1, 1, soFar -> {});

    assertThat(outcome.outcome()).isEqualTo(Outcome.CANT_TELL);
    assertThat(outcome.symmetry()).isNull();
  }

  @Test
  void whatCannotOccurInAScopeIsSaid() {
    ModelScope model = new ModelScope(new ContinuationBounds(2, 1, 1), false, null);

    ModelOutcome outcome = check(TINY, model, SeededFault.NONE).search(1, 1, soFar -> {});

    assertThat(outcome.outcome()).isEqualTo(Outcome.CANT_TELL);
    assertThat(outcome.reason())
        .startsWith("not reached: a call goes on from its place, inside an extent");
  }

  @Test
  void walksFindAFaultAndDecideNothingElse() {
    ModelOutcome found = check(TINY, model(TINY), SeededFault.EXPECTED_TOO_SMALL).walk(100_000, 3);
    ModelOutcome nothing = check(TINY, model(TINY), SeededFault.NONE).walk(100, 3);

    assertThat(found.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(found.result().isShortest()).isFalse();
    assertThat(nothing.outcome()).isEqualTo(Outcome.CANT_TELL);
    assertThat(nothing.figures()).extracting(Figure::name).doesNotContain("configurations");
    assertThat(nothing.reason()).isEqualTo("100 random walks of 60 actions, seed 3");
  }

  @Test
  void aSeededFaultIsFoundByAShortestTrace() {
    ModelOutcome outcome =
        check(TINY, model(TINY), SeededFault.DESCRIPTOR_UNNOTICED).search(2, 1, soFar -> {});

    assertThat(outcome.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(outcome.result().isShortest()).isTrue();
    assertThat(outcome.result().violation().orElseThrow().verdict())
        .isInstanceOfSatisfying(
            Verdict.Violated.class, each -> assertThat(each.trace().actions()).hasSize(7));
  }

  private static ModelScope model(Scope scope) {
    return Objects.requireNonNull(scope.model());
  }

  private static ModelCheck check(Scope scope, ModelScope model, SeededFault fault) {
    return new ModelCheck(scope, model, fault, new Halt());
  }
}
