package org.scatterproof.faults.memorycursor;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMemory;
import org.scatterproof.spec.spi.MemoryCursorConstraints;
import org.scatterproof.spec.value.Unsigned;

/** Makes a cursor that has no segment function. */
@Breaks("memory-cursor.init.refuses")
public final class AcceptsMissingSegmentFunction extends PlainMemory {

  @Override
  protected boolean acceptsMemoryCursor(MemoryCursorConstraints constraints) {
    return constraints.maxSegmentSize() != 0
        && Unsigned.isAtMost(constraints.maxTransferSize(), 0xffff_ffffL);
  }
}
