package org.example.toy;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.value.IntHolder;
import org.scatterproof.spec.value.LongHolder;

/** Hands on the array of its first call in every later one. */
public final class StaleToy extends Toy {
  @Override
  ToyCommand newCommand(DmaConstraints constraints) {
    return new ToyCommand(constraints) {
      private @Nullable ByteBuffer first;

      @Override
      public int genIOVMSegments(
          @Nullable LongHolder offset, @Nullable ByteBuffer segments, @Nullable IntHolder count) {
        if (first == null) {
          first = segments;
        }
        return super.genIOVMSegments(offset, first, count);
      }
    };
  }
}
