package org.example.toy;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.value.IntHolder;
import org.scatterproof.spec.value.LongHolder;

/** Ends the process where it should generate. */
public final class ExitingToy extends Toy {
  @Override
  ToyCommand newCommand(DmaConstraints constraints) {
    return new ToyCommand(constraints) {
      @Override
      public int genIOVMSegments(
          @Nullable LongHolder offset, @Nullable ByteBuffer segments, @Nullable IntHolder count) {
        System.exit(3);
        return 0;
      }
    };
  }
}
