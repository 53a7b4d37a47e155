package org.scatterproof.suite;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;
import org.scatterproof.spec.result.Outcome;

final class DecisionTest {

  @Test
  void passed() {
    assertThatCode(() -> Decision.of(Outcome.PASSED, null, null).tell()).doesNotThrowAnyException();
  }

  @Test
  void failedWithTheCounterexample() {
    assertThatThrownBy(() -> Decision.of(Outcome.FAILED, "Let ... But", "short").tell())
        .isExactlyInstanceOf(AssertionFailedError.class)
        .hasMessage("Let ... But");
  }

  @Test
  void brokenWithTheReasonWhereNothingElseIsKnown() {
    assertThatThrownBy(() -> Decision.of(Outcome.BROKEN, null, "it hung").tell())
        .isExactlyInstanceOf(AssertionFailedError.class)
        .hasMessage("it hung");
  }

  @Test
  void untestedIsAborted() {
    assertThatThrownBy(() -> Decision.of(Outcome.UNTESTED, null, "nothing asked it").tell())
        .isExactlyInstanceOf(TestAbortedException.class)
        .hasMessage("untested: nothing asked it");
  }

  @Test
  void ourOwnFaultIsNoPass() {
    assertThatThrownBy(() -> Decision.of(Outcome.HARNESS_ERROR, null, "a worker died").tell())
        .isExactlyInstanceOf(AssertionFailedError.class);
  }
}
