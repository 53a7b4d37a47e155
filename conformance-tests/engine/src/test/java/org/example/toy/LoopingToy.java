package org.example.toy;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.value.IntHolder;
import org.scatterproof.spec.value.LongHolder;

/** Does not come back from generating. */
public final class LoopingToy extends Toy {
  @Override
  ToyCommand newCommand(DmaConstraints constraints) {
    return new ToyCommand(constraints) {
      @Override
      public int genIOVMSegments(
          @Nullable LongHolder offset, @Nullable ByteBuffer segments, @Nullable IntHolder count) {
        while (true) {
          Thread.onSpinWait();
        }
      }
    };
  }
}
