package org.scatterproof.faults.memorycursor;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMemory;
import org.scatterproof.faults.plain.PlainMemoryCursor;
import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MemoryCursorConstraints;

/** Ends a list at the transfer limit and does not cut its last segment. */
@Breaks("memory-cursor.gen.transfer-limit")
public final class ChecksTheLimitBetweenSegments extends PlainMemory {

  @Override
  protected PlainMemoryCursor newMemoryCursor(
      MemoryCursorConstraints constraints, Platform platform) {
    return new PlainMemoryCursor(constraints, platform) {
      @Override
      protected long segmentLength(MemoryDescriptor descriptor, long position, long left) {
        return super.segmentLength(descriptor, position, UNLIMITED);
      }
    };
  }
}
