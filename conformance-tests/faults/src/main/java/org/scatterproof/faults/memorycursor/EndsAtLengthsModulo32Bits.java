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

/** Keeps the length of a descriptor in 32 bits. */
@Breaks(value = "memory-cursor.gen.generates", also = "memory-cursor.gen.default-limit")
public final class EndsAtLengthsModulo32Bits extends PlainMemory {

  @Override
  protected PlainMemoryCursor newMemoryCursor(
      MemoryCursorConstraints constraints, Platform platform) {
    return new PlainMemoryCursor(constraints, platform) {
      @Override
      protected int generate(Request asked) {
        MemoryDescriptor memory = asked.descriptor();
        boolean past =
            memory != null
                && !Unsigned.isBelow(asked.fromPosition(), memory.length() & 0xffff_ffffL);
        return past ? nothing(asked.transferSize()) : super.generate(asked);
      }

      private int nothing(@Nullable LongHolder transferSize) {
        tell(transferSize, 0, 0);
        return 0;
      }
    };
  }
}
