package org.scatterproof.faults.dma;

import java.nio.ByteBuffer;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.NamedDmaOutput;

/** Writes every word in the other byte order. */
@Breaks(value = "dma.gen.layout", also = "dma.gen.sums")
public final class SwapsBytes extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      protected boolean write(
          NamedDmaOutput named, long address, long length, ByteBuffer segments, int slot) {
        boolean fits = named.wordBits() == Long.SIZE || (address | length) >>> Integer.SIZE == 0;
        return fits
            && super.write(named, swap(named, address), swap(named, length), segments, slot);
      }

      private static long swap(NamedDmaOutput named, long word) {
        return Long.reverseBytes(word) >>> (Long.SIZE - named.wordBits());
      }
    };
  }
}
