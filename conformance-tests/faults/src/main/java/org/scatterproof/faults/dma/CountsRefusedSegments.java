package org.scatterproof.faults.dma;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;

/** Does not look at what the segment function answers. */
@Breaks(value = "dma.gen.refused-segment", also = "dma.gen.count")
public final class CountsRefusedSegments extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      protected boolean output(long address, long length, @Nullable ByteBuffer segments, int slot) {
        boolean accepted = super.output(address, length, segments, slot);
        return accepted || segments != null;
      }
    };
  }
}
