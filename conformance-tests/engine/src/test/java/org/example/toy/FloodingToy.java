package org.example.toy;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.value.IntHolder;
import org.scatterproof.spec.value.LongHolder;

/** Hands on one segment after the other without end. */
public final class FloodingToy extends Toy {
  @Override
  ToyCommand newCommand(DmaConstraints constraints) {
    return new ToyCommand(constraints) {
      @Override
      public int genIOVMSegments(
          @Nullable LongHolder offset, @Nullable ByteBuffer segments, @Nullable IntHolder count) {
        if (segments == null) {
          return super.genIOVMSegments(offset, segments, count);
        }
        int index = 0;
        while (true) {
          put(0x1000, 1, segments, index++);
        }
      }
    };
  }
}
