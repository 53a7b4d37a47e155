package org.scatterproof.faults.unusual;

import org.scatterproof.faults.annotation.Conforms;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.Unsigned;

/** Lets no segment cross the end of a page, where the alignments let it split there. */
@Conforms
public final class SplitsAtEveryPage extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      protected long cut(long address, long available) {
        long inPage = platform().pageLength() - Unsigned.excess(address, platform().pageLength());
        boolean mayEnd = Unsigned.isAligned(inPage, constraints().effectiveAlignmentLength());
        boolean mayBegin =
            Unsigned.isAligned(address + inPage, constraints().effectiveAlignmentInternal());
        return super.cut(address, mayEnd && mayBegin ? Unsigned.min(inPage, available) : available);
      }
    };
  }
}
