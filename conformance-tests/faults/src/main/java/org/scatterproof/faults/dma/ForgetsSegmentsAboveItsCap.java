package org.scatterproof.faults.dma;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;

/** Has a table of 32 segments inside and counts those that it drops. */
@Breaks("dma.gen.count")
public final class ForgetsSegmentsAboveItsCap extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      protected boolean output(long address, long length, @Nullable ByteBuffer segments, int slot) {
        return slot >= 32 || super.output(address, length, segments, slot);
      }
    };
  }
}
