package org.scatterproof.faults.unusual;

import org.scatterproof.faults.annotation.Conforms;
import org.scatterproof.faults.plain.PlainMemory;
import org.scatterproof.faults.plain.PlainMemoryCursor;
import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MemoryCursorConstraints;

/** Holds the first segment of a list of a memory cursor to the alignment and no other. */
@Conforms
public final class AlignsTheFirstOfEveryList extends PlainMemory {

  @Override
  protected PlainMemoryCursor newMemoryCursor(
      MemoryCursorConstraints constraints, Platform platform) {
    return new PlainMemoryCursor(constraints, platform) {
      private boolean first;

      @Override
      protected long position(MemoryDescriptor descriptor, long fromPosition) {
        first = true;
        return fromPosition;
      }

      @Override
      protected boolean isAligned(long address) {
        boolean may = !first || super.isAligned(address);
        first = false;
        return may;
      }
    };
  }
}
