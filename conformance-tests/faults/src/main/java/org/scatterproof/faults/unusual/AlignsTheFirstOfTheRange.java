package org.scatterproof.faults.unusual;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Conforms;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.IntHolder;
import org.scatterproof.spec.value.LongHolder;

/**
 * Holds the first segment of the prepared range to the alignment, and all others to the internal
 * one.
 */
@Conforms
public final class AlignsTheFirstOfTheRange extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      private boolean begins;

      @Override
      protected int generate(
          LongHolder offset, @Nullable ByteBuffer segments, IntHolder numSegments) {
        begins = offset.value == 0;
        return super.generate(offset, segments, numSegments);
      }

      @Override
      protected boolean isAligned(int slot, long address) {
        return super.isAligned(begins ? slot : 1, address);
      }
    };
  }
}
