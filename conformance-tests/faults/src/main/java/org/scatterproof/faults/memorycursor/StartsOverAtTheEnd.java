package org.scatterproof.faults.memorycursor;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMemory;
import org.scatterproof.faults.plain.PlainMemoryCursor;
import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MemoryCursorConstraints;

/** Begins with the first byte again where the descriptor ends. */
@Breaks("memory-cursor.gen.ends")
public final class StartsOverAtTheEnd extends PlainMemory {

  @Override
  protected PlainMemoryCursor newMemoryCursor(
      MemoryCursorConstraints constraints, Platform platform) {
    return new PlainMemoryCursor(constraints, platform) {
      @Override
      protected long position(MemoryDescriptor descriptor, long fromPosition) {
        return fromPosition == descriptor.length() ? 0 : fromPosition;
      }
    };
  }
}
