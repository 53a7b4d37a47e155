package org.scatterproof.faults.misbehaving;

import java.util.List;
import org.scatterproof.spec.spi.Implementation;

/** Every implementation that misbehaves. */
public final class MisbehavingImplementations {

  public static final List<Class<? extends Implementation>> ALL =
      List.of(
          AlwaysNotReady.class,
          AlwaysThrows.class,
          ExhaustsMemory.class,
          ExitsTheProcess.class,
          LoopsForever.class,
          OverflowsTheStack.class,
          PrintsToStdout.class,
          RefusesEverything.class,
          ThrowsInConstructor.class);

  private MisbehavingImplementations() {}
}
