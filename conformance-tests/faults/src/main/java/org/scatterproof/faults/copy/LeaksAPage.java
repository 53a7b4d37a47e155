package org.scatterproof.faults.copy;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.LongHolder;

/** Takes a page that it never gives back. */
@Breaks("dma.complete.frees")
public final class LeaksAPage extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      @Override
      protected void copyOut() {
        long page = platform().pageLength();
        if (!pieces().isEmpty() && pieces().get(0).home() != pieces().get(0).place()) {
          platform().allocateMemory(page, page, Long.SIZE, new LongHolder(0));
        }
        super.copyOut();
      }
    };
  }
}
