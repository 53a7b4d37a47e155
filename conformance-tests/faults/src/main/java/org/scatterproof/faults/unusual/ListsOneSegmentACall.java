package org.scatterproof.faults.unusual;

import org.scatterproof.faults.annotation.Conforms;
import org.scatterproof.faults.plain.PlainMemory;
import org.scatterproof.faults.plain.PlainMemoryCursor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MemoryCursorConstraints;

/** Puts out one segment of a descriptor a call, however many slots there are. */
@Conforms
public final class ListsOneSegmentACall extends PlainMemory {

  @Override
  protected PlainMemoryCursor newMemoryCursor(
      MemoryCursorConstraints constraints, Platform platform) {
    return new PlainMemoryCursor(constraints, platform) {
      @Override
      protected boolean hasSlot(int count, int maxSegments) {
        return count == 0;
      }
    };
  }
}
