package org.scatterproof.faults.dma;

import java.nio.ByteBuffer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.IntHolder;
import org.scatterproof.spec.value.LongHolder;

/** Reads the offset before it looks whether there is one. */
@Breaks("spi.answers")
public final class DereferencesMissingOffset extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      public int genIOVMSegments(
          @Nullable LongHolder offset,
          @Nullable ByteBuffer segments,
          @Nullable IntHolder numSegments) {
        Objects.requireNonNull(offset);
        return super.genIOVMSegments(offset, segments, numSegments);
      }
    };
  }
}
