package org.scatterproof.spec.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResultIdentityTest {

  /** Allure servers know tests by it: a change ends every history. */
  @Test
  void theSamePartsAreTheSameTestInEveryVersion() {
    ResultIdentity identity =
        new ResultIdentity("requirement", "dma.gen.continues", "reference", "documented");

    assertThat(identity.historyId()).isEqualTo("eef89ba8dc2f3cc4bf1c2caf04248dc9");
  }
}
