package org.scatterproof.faults.dma;

import java.nio.ByteBuffer;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.NamedDmaOutput;

/** Writes a length of 2^32 into 32 bits, as 0. */
@Breaks("dma.gen.segment-size")
public final class TruncatesLengthTo32Bits extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      protected boolean write(
          NamedDmaOutput named, long address, long length, ByteBuffer segments, int slot) {
        long written = named.wordBits() == Integer.SIZE ? length & 0xffff_ffffL : length;
        return super.write(named, address, written, segments, slot);
      }
    };
  }
}
