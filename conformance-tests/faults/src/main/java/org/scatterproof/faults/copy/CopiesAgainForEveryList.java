package org.scatterproof.faults.copy;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.IntHolder;
import org.scatterproof.spec.value.LongHolder;

/** Moves the copy before it makes a list. */
@Breaks(
    value = "dma.gen.place-constant",
    also = {"dma.io-descriptor.tells", "dma.prepare.failure-holds-nothing"})
public final class CopiesAgainForEveryList extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      @Override
      protected int generate(
          LongHolder offset, @Nullable ByteBuffer segments, IntHolder numSegments) {
        if (pieces().get(0).home() != pieces().get(0).place()) {
          forceCopy();
        }
        return super.generate(offset, segments, numSegments);
      }
    };
  }
}
