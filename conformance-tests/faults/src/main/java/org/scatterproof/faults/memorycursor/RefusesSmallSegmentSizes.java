package org.scatterproof.faults.memorycursor;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMemory;
import org.scatterproof.spec.spi.MemoryCursorConstraints;
import org.scatterproof.spec.value.Unsigned;

/** Makes no cursor for segments of less than eight bytes. */
@Breaks("memory-cursor.init.accepts")
public final class RefusesSmallSegmentSizes extends PlainMemory {

  @Override
  protected boolean acceptsMemoryCursor(MemoryCursorConstraints constraints) {
    return super.acceptsMemoryCursor(constraints)
        && !Unsigned.isBelow(constraints.maxSegmentSize(), 8);
  }
}
