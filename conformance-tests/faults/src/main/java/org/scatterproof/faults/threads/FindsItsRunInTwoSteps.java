package org.scatterproof.faults.threads;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;

/** Notes how far the next run goes before it knows where the run lives. */
@Breaks("dma.threads.shared-command")
public final class FindsItsRunInTwoSteps extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new Command(platform);
  }

  private static final class Command extends PlainDmaCommand {
    private long known = -1;
    private long address;

    Command(Platform platform) {
      super(platform);
    }

    @Override
    protected long addressOf(long position) {
      if (known != position) {
        known = position;
        address = super.addressOf(position);
      }
      return address;
    }

    @Override
    protected int acquire(boolean flushCache, boolean synchronize) {
      known = -1;
      return super.acquire(flushCache, synchronize);
    }
  }
}
