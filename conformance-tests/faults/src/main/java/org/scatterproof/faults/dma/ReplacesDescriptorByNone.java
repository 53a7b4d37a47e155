package org.scatterproof.faults.dma;

import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.IOReturn;

/** Lets no descriptor take the place of the one that is prepared. */
@Breaks(
    value = "dma.get.answers",
    also = {
      "dma.gen.not-ready",
      "dma.gen.refusal-justified",
      "dma.prepare.accepts",
      "dma.prepare.nests"
    })
public final class ReplacesDescriptorByNone extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      protected int setWhileActive(@Nullable MemoryDescriptor next) {
        if (next == null) {
          replaceDescriptor(null);
        }
        return IOReturn.BUSY;
      }
    };
  }
}
