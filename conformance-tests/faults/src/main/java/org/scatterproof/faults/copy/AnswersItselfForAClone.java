package org.scatterproof.faults.copy;

import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.DmaCommand;

/** Answers the command itself for a clone. */
@Breaks("dma.clone.answers")
public final class AnswersItselfForAClone extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      @Override
      public @Nullable DmaCommand cloneCommand() {
        return this;
      }
    };
  }
}
