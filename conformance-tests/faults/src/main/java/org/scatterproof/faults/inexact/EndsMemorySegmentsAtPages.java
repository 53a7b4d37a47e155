package org.scatterproof.faults.inexact;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMemory;
import org.scatterproof.faults.plain.PlainMemoryCursor;
import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MemoryCursorConstraints;
import org.scatterproof.spec.value.Unsigned;

/** Takes a page for the greatest segment of a memory cursor. */
@Breaks("memory-cursor.gen.canonical-list")
public final class EndsMemorySegmentsAtPages extends PlainMemory {

  @Override
  protected PlainMemoryCursor newMemoryCursor(
      MemoryCursorConstraints constraints, Platform platform) {
    return new PlainMemoryCursor(constraints, platform) {
      @Override
      protected long segmentLength(MemoryDescriptor descriptor, long position, long left) {
        long pageLength = platform().pageLength();
        long inPage = pageLength - Unsigned.excess(address(descriptor, position), pageLength);
        return Unsigned.min(inPage, super.segmentLength(descriptor, position, left));
      }
    };
  }
}
