package org.scatterproof.faults.threads;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;

/** Keeps where the range begins, and sets it to 0 before it says that nothing is prepared. */
@Breaks("dma.threads.shared-command")
public final class ForgetsItsFirstAddressOnComplete extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new Command(platform);
  }

  private static final class Command extends PlainDmaCommand {
    private long first;

    Command(Platform platform) {
      super(platform);
    }

    @Override
    protected int acquire(boolean flushCache, boolean synchronize) {
      int code = super.acquire(flushCache, synchronize);
      first = preparedLength() == 0 ? 0 : super.addressOf(preparedOffset());
      return code;
    }

    @Override
    protected void relinquish(boolean invalidateCache, boolean synchronize) {
      super.relinquish(invalidateCache, synchronize);
      first = 0;
    }

    @Override
    protected long addressOf(long position) {
      return position == preparedOffset() ? first : super.addressOf(position);
    }
  }
}
