package org.scatterproof.faults.mbuf;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMbuf;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.CursorSegmentFunction;
import org.scatterproof.spec.spi.MbufConstraints;

/** Keeps the array to itself where a segment function is to fill it. */
@Breaks("mbuf.gen.hands-on-vector")
public final class PassesNoVector extends PlainMbuf {

  @Override
  protected PlainMbufCursor newCursor(MbufConstraints constraints, Platform platform) {
    return new PlainMbufCursor(constraints, platform) {
      @Override
      protected void output(long address, long length, @Nullable ByteBuffer vector, int slot) {
        boolean isFunction = constraints().output() instanceof CursorSegmentFunction;
        super.output(address, length, isFunction ? null : vector, slot);
      }
    };
  }
}
