package org.example.toy;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.value.IntHolder;
import org.scatterproof.spec.value.LongHolder;

/** Fills one slot more than the array has. */
public final class OverflowingToy extends Toy {
  @Override
  ToyCommand newCommand(DmaConstraints constraints) {
    return new ToyCommand(constraints) {
      @Override
      public int genIOVMSegments(
          @Nullable LongHolder offset, @Nullable ByteBuffer segments, @Nullable IntHolder count) {
        int capacity = count == null ? 0 : count.value;
        int code = super.genIOVMSegments(offset, segments, count);
        if (segments != null) {
          put(0x1000, 1, segments, capacity);
        }
        return code;
      }
    };
  }
}
