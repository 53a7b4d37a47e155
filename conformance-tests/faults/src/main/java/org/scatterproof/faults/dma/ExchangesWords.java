package org.scatterproof.faults.dma;

import java.nio.ByteBuffer;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.NamedDmaOutput;

/** Writes the length before the address. */
@Breaks("dma.gen.layout")
public final class ExchangesWords extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      protected boolean write(
          NamedDmaOutput named, long address, long length, ByteBuffer segments, int slot) {
        return super.write(named, length, address, segments, slot);
      }
    };
  }
}
