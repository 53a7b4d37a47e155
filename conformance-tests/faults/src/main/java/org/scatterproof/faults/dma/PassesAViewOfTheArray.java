package org.scatterproof.faults.dma;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;

/** Hands the segment function a view of the array. */
@Breaks("dma.gen.hands-on-segments")
public final class PassesAViewOfTheArray extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      protected boolean output(long address, long length, @Nullable ByteBuffer segments, int slot) {
        return super.output(address, length, segments == null ? null : segments.duplicate(), slot);
      }
    };
  }
}
