package org.scatterproof.faults.dma;

import java.nio.ByteBuffer;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.NamedDmaOutput;

/** Writes the high half of a 64-bit word where the low one belongs. */
@Breaks("dma.gen.layout")
public final class SwapsHalves extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      protected boolean write(
          NamedDmaOutput named, long address, long length, ByteBuffer segments, int slot) {
        boolean wide = named.wordBits() == Long.SIZE;
        return super.write(
            named, wide ? swap(address) : address, wide ? swap(length) : length, segments, slot);
      }

      private static long swap(long word) {
        return Long.rotateLeft(word, Integer.SIZE);
      }
    };
  }
}
