package org.scatterproof.faults.memorycursor;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMemory;
import org.scatterproof.spec.spi.MemoryCursorConstraints;

/** Looks at the low 32 bits of a transfer limit only. */
@Breaks("memory-cursor.init.refuses")
public final class AcceptsAnyTransferLimit extends PlainMemory {

  @Override
  protected boolean acceptsMemoryCursor(MemoryCursorConstraints constraints) {
    return constraints.output() != null && constraints.maxSegmentSize() != 0;
  }
}
