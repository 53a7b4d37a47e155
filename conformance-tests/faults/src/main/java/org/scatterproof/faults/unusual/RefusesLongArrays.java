package org.scatterproof.faults.unusual;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Conforms;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.IOReturn;
import org.scatterproof.spec.value.IntHolder;
import org.scatterproof.spec.value.LongHolder;

/** Takes no more than 32 slots, as the clients of DriverKit are given. */
@Conforms
public final class RefusesLongArrays extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      protected int generate(
          LongHolder offset, @Nullable ByteBuffer segments, IntHolder numSegments) {
        boolean tooLong = Integer.compareUnsigned(numSegments.value, 32) > 0;
        return tooLong ? IOReturn.BAD_ARGUMENT : super.generate(offset, segments, numSegments);
      }
    };
  }
}
