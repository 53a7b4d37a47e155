package org.scatterproof.faults.dma;

import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.platform.Platform;

/** Reads the extents of a descriptor once, and again only when another one is set. */
@Breaks(value = "dma.gen.coverage", also = "dma.gen.discards")
public final class KeepsExtentsOfFirstSet extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      private @Nullable MemoryDescriptor read;
      private long firstAddress;

      @Override
      public int setMemoryDescriptor(@Nullable MemoryDescriptor next, boolean autoPrepare) {
        if (next != null && next != read) {
          read = next;
          firstAddress = next.extentCount() == 0 ? 0 : next.extentAddress(0);
        }
        return super.setMemoryDescriptor(next, autoPrepare);
      }

      @Override
      protected long addressOf(long position) {
        return extentAt(position) == 0 ? firstAddress + position : super.addressOf(position);
      }
    };
  }
}
