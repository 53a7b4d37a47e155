package org.scatterproof.faults.dma;

import java.nio.ByteBuffer;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.NamedDmaOutput;

/** Takes every machine for a little-endian one. */
@Breaks("dma.gen.layout")
public final class IgnoresTheMachinesOrder extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      protected boolean write(
          NamedDmaOutput named, long address, long length, ByteBuffer segments, int slot) {
        NamedDmaOutput little =
            switch (named) {
              case HOST_32 -> NamedDmaOutput.LITTLE_32;
              case HOST_64 -> NamedDmaOutput.LITTLE_64;
              default -> named;
            };
        return super.write(little, address, length, segments, slot);
      }
    };
  }
}
