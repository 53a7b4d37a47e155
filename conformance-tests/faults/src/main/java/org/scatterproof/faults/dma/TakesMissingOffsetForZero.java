package org.scatterproof.faults.dma;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.IntHolder;
import org.scatterproof.spec.value.LongHolder;

/** Begins at the beginning where no offset is given. */
@Breaks("dma.gen.missing-argument")
public final class TakesMissingOffsetForZero extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      public int genIOVMSegments(
          @Nullable LongHolder offset,
          @Nullable ByteBuffer segments,
          @Nullable IntHolder numSegments) {
        return super.genIOVMSegments(
            offset == null ? new LongHolder(0) : offset, segments, numSegments);
      }
    };
  }
}
