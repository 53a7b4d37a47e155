package org.example.toy;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.value.IntHolder;
import org.scatterproof.spec.value.LongHolder;

/** Throws where it should generate. */
public final class ThrowingToy extends Toy {
  @Override
  ToyCommand newCommand(DmaConstraints constraints) {
    return new ToyCommand(constraints) {
      @Override
      public int genIOVMSegments(
          @Nullable LongHolder offset, @Nullable ByteBuffer segments, @Nullable IntHolder count) {
        throw new IllegalStateException("no segments today");
      }
    };
  }
}
