package org.scatterproof.suite.mutation;

import org.junit.jupiter.api.function.Executable;
import org.pitest.testapi.AbstractTestUnit;
import org.pitest.testapi.Description;
import org.pitest.testapi.ResultCollector;

/** A check as PIT knows it. */
final class CheckUnit extends AbstractTestUnit {

  private final Executable claim;

  CheckUnit(Description description, Executable claim) {
    super(description);
    this.claim = claim;
  }

  @Override
  @SuppressWarnings("CatchingUnchecked") // whatever a mutant does is told
  public void execute(ResultCollector results) {
    results.notifyStart(getDescription());
    try {
      claim.execute();
      results.notifyEnd(getDescription());
    } catch (Throwable e) {
      results.notifyEnd(getDescription(), e);
    }
  }
}
