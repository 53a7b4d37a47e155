package org.scatterproof.faults.stateful;

import org.scatterproof.faults.annotation.FoundBy;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.IOReturn;

/** A nested prepare of the same beginning and another length is refused, and owes a complete. */
@FoundBy("dma.lifecycle")
public final class OwesForARefusedNesting extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      protected int prepareAgain(long offset, long length) {
        int answer = super.prepareAgain(offset, length);
        if (answer != IOReturn.SUCCESS && offset == preparedOffset()) {
          owe(owed() + 1);
        }
        return answer;
      }
    };
  }
}
