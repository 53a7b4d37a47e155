package org.scatterproof.faults.threads;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;

/** All commands prepare a segment in one cell before they put it out. */
@Breaks("dma.threads.commands")
public final class CutsInASharedCell extends PlainDma {

  private static final long[] CELL = new long[2];

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      protected boolean isReachable(long address, long bytes) {
        CELL[0] = address;
        return super.isReachable(address, bytes);
      }

      @Override
      protected boolean output(long address, long length, @Nullable ByteBuffer segments, int slot) {
        return super.output(CELL[0], length, segments, slot);
      }
    };
  }
}
