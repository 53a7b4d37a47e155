package org.scatterproof.faults.memorycursor;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMemory;
import org.scatterproof.spec.spi.MemoryCursorConstraints;

/** Takes a limit with the top one of 32 bits for a negative one. */
@Breaks("memory-cursor.init.accepts")
public final class ReadsLimitsAsSigned extends PlainMemory {

  @Override
  protected boolean acceptsMemoryCursor(MemoryCursorConstraints constraints) {
    return super.acceptsMemoryCursor(constraints) && (int) constraints.maxTransferSize() >= 0;
  }
}
