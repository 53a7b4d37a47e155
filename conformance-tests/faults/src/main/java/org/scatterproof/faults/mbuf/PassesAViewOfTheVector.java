package org.scatterproof.faults.mbuf;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMbuf;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MbufConstraints;

/** Hands the segment function a view of the array. */
@Breaks("mbuf.gen.hands-on-vector")
public final class PassesAViewOfTheVector extends PlainMbuf {

  @Override
  protected PlainMbufCursor newCursor(MbufConstraints constraints, Platform platform) {
    return new PlainMbufCursor(constraints, platform) {
      @Override
      protected void output(long address, long length, @Nullable ByteBuffer vector, int slot) {
        super.output(address, length, vector == null ? null : vector.duplicate(), slot);
      }
    };
  }
}
