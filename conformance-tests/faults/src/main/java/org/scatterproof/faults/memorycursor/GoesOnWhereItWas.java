package org.scatterproof.faults.memorycursor;

import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMemory;
import org.scatterproof.faults.plain.PlainMemoryCursor;
import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MemoryCursorConstraints;
import org.scatterproof.spec.value.LongHolder;

/** Goes on behind its last list whatever the position. */
@Breaks(
    value = "memory-cursor.gen.position",
    also = {
      "memory-cursor.gen.history-independence",
      "memory-cursor.gen.generates",
      "memory-cursor.gen.default-limit",
      "memory-cursor.gen.ends",
      "memory-cursor.gen.transfer-optional"
    })
public final class GoesOnWhereItWas extends PlainMemory {

  @Override
  protected PlainMemoryCursor newMemoryCursor(
      MemoryCursorConstraints constraints, Platform platform) {
    return new PlainMemoryCursor(constraints, platform) {
      private long next;

      @Override
      protected long position(MemoryDescriptor descriptor, long fromPosition) {
        return fromPosition == 0 ? 0 : next;
      }

      @Override
      protected void tell(@Nullable LongHolder transferSize, int count, long moved) {
        super.tell(transferSize, count, moved);
        next += moved;
      }
    };
  }
}
