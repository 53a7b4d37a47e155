package org.scatterproof.faults.memorycursor;

import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMemory;
import org.scatterproof.faults.plain.PlainMemoryCursor;
import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MemoryCursorConstraints;
import org.scatterproof.spec.value.LongHolder;
import org.scatterproof.spec.value.Unsigned;

/** Tells all bytes from the position on, in the list or not. */
@Breaks("memory-cursor.gen.sums")
public final class TellsWhatItCouldTransfer extends PlainMemory {

  @Override
  protected PlainMemoryCursor newMemoryCursor(
      MemoryCursorConstraints constraints, Platform platform) {
    return new PlainMemoryCursor(constraints, platform) {
      private long rest;

      @Override
      protected long position(MemoryDescriptor descriptor, long fromPosition) {
        boolean inside = Unsigned.isBelow(fromPosition, descriptor.length());
        rest = inside ? descriptor.length() - fromPosition : 0;
        return fromPosition;
      }

      @Override
      protected void tell(@Nullable LongHolder transferSize, int count, long moved) {
        super.tell(transferSize, count, count == 0 ? 0 : rest);
      }
    };
  }
}
