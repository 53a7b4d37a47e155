package org.scatterproof.faults.unusual;

import org.scatterproof.faults.annotation.Conforms;
import org.scatterproof.faults.plain.PlainMemory;
import org.scatterproof.faults.plain.PlainMemoryCursor;
import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MemoryCursorConstraints;
import org.scatterproof.spec.value.Unsigned;

/** Ends a segment of a memory cursor with every page. */
@Conforms
public class SplitsMemoryAtEveryPage extends PlainMemory {

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
