package org.example.toy;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.DmaCommand;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.value.IntHolder;
import org.scatterproof.spec.value.LongHolder;

/** Fills one slot more than the array has. */
public final class OverflowingToy extends Toy {
  @Override
  public DmaCommand dmaCommand(DmaConstraints constraints, Platform platform) {
    return new ToyCommand(constraints) {
      @Override
      public int genIOVMSegments(
          @Nullable LongHolder offset, @Nullable ByteBuffer segments, @Nullable IntHolder count) {
        int code = super.genIOVMSegments(offset, segments, count);
        if (segments != null && count != null) {
          put(0x1000, 1, segments, count.value);
        }
        return code;
      }
    };
  }
}
