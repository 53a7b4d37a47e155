package org.scatterproof.faults.memorycursor;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMemory;
import org.scatterproof.spec.spi.MemoryCursorConstraints;
import org.scatterproof.spec.value.Unsigned;

/** Makes no cursor for an alignment of a page or more. */
@Breaks("memory-cursor.init.accepts")
public final class RefusesPageAlignment extends PlainMemory {

  @Override
  protected boolean acceptsMemoryCursor(MemoryCursorConstraints constraints) {
    return super.acceptsMemoryCursor(constraints)
        && Unsigned.isBelow(constraints.alignment(), 0x1000);
  }
}
