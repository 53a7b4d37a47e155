package org.scatterproof.faults.copy;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.IOReturn;

/** Answers NotReady to both directions while a descriptor is set. */
@Breaks("dma.synchronize.options-first")
public final class AsksForTheDescriptorFirst extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      @Override
      public int synchronize(int options) {
        return isPrepared() || getMemoryDescriptor() == null
            ? super.synchronize(options)
            : IOReturn.NOT_READY;
      }
    };
  }
}
