package org.scatterproof.faults.dma;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.DmaSegmentFunction;

/** Names another command to the segment function as the one that generates. */
@Breaks("dma.gen.hands-on-segments")
public final class PassesAnotherCommand extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      protected boolean output(long address, long length, @Nullable ByteBuffer segments, int slot) {
        return constraints().output() instanceof DmaSegmentFunction function
            ? function.output(new PlainDmaCommand(platform()), address, length, segments, slot)
            : super.output(address, length, segments, slot);
      }
    };
  }
}
