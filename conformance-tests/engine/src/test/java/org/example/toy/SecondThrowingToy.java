package org.example.toy;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.value.IntHolder;
import org.scatterproof.spec.value.LongHolder;

/** Its second command throws where it should generate. */
public final class SecondThrowingToy extends Toy {
  private int commands;

  @Override
  ToyCommand newCommand(DmaConstraints constraints) {
    int number = ++commands;
    return new ToyCommand(constraints) {
      @Override
      public int genIOVMSegments(
          @Nullable LongHolder offset, @Nullable ByteBuffer segments, @Nullable IntHolder count) {
        if (number == 2) {
          throw new IllegalStateException("one is enough");
        }
        return super.genIOVMSegments(offset, segments, count);
      }
    };
  }
}
