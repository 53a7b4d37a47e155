package org.scatterproof.cli.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.scatterproof.engine.scenario.Requirements;
import org.scatterproof.reports.Discrimination;

/** The result of selftest --matrix that this version carries. */
final class CommittedMatrixTest {

  /** After a rule changed: scatterproof selftest --matrix, as docs/decisions/0012 says. */
  @Test
  void itIsOfTheseRequirements() {
    assertThat(Discrimination.current().rulebook()).isEqualTo(Requirements.digest());
  }
}
