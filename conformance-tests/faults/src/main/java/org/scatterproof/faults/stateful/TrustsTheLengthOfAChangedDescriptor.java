package org.scatterproof.faults.stateful;

import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.FoundBy;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.platform.Platform;

/** Looks at the extents again only when the same descriptor has another length. */
@FoundBy("dma.lifecycle")
public final class TrustsTheLengthOfAChangedDescriptor extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      private @Nullable MemoryDescriptor known;
      private long knownLength;
      private long firstAddress;

      @Override
      public int setMemoryDescriptor(@Nullable MemoryDescriptor next, boolean autoPrepare) {
        boolean same = next != null && next == known && next.length() == knownLength;
        if (!same && next != null && next.extentCount() > 0) {
          known = next;
          knownLength = next.length();
          firstAddress = next.extentAddress(0);
        }
        return super.setMemoryDescriptor(next, autoPrepare);
      }

      @Override
      protected long addressOf(long position) {
        boolean first = extentAt(position) == 0 && descriptor() == known;
        return first ? firstAddress + position : super.addressOf(position);
      }
    };
  }
}
