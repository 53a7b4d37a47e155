package org.example.toy;

import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.DmaCommand;
import org.scatterproof.spec.spi.DmaConstraints;

/** Is asked for its third command, ends the process instead. */
public final class LateExitToy extends Toy {
  private int commands;

  @Override
  public @Nullable DmaCommand dmaCommand(DmaConstraints constraints, Platform platform) {
    if (++commands == 3) {
      Runtime.getRuntime().halt(42);
    }
    return super.dmaCommand(constraints, platform);
  }
}
