package org.scatterproof.faults.memorycursor;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMemory;
import org.scatterproof.faults.plain.PlainMemoryCursor;
import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MemoryCursorConstraints;
import org.scatterproof.spec.value.Unsigned;

/** Begins with the page that a position lies in. */
@Breaks("memory-cursor.gen.position")
public final class RoundsPositionsDownToPages extends PlainMemory {

  @Override
  protected PlainMemoryCursor newMemoryCursor(
      MemoryCursorConstraints constraints, Platform platform) {
    return new PlainMemoryCursor(constraints, platform) {
      @Override
      protected long position(MemoryDescriptor descriptor, long fromPosition) {
        boolean inside = Unsigned.isBelow(fromPosition, descriptor.length());
        return inside ? fromPosition & -platform().pageLength() : fromPosition;
      }
    };
  }
}
