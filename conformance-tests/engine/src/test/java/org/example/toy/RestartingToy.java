package org.example.toy;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.value.IntHolder;
import org.scatterproof.spec.value.LongHolder;

/** Begins again at the first byte in every call. */
public final class RestartingToy extends Toy {
  @Override
  ToyCommand newCommand(DmaConstraints constraints) {
    return new ToyCommand(constraints) {
      @Override
      public int genIOVMSegments(
          @Nullable LongHolder offset, @Nullable ByteBuffer segments, @Nullable IntHolder count) {
        if (offset == null) {
          return super.genIOVMSegments(offset, segments, count);
        }
        long asked = offset.value;
        offset.value = 0;
        int code = super.genIOVMSegments(offset, segments, count);
        offset.value += asked;
        return code;
      }
    };
  }
}
