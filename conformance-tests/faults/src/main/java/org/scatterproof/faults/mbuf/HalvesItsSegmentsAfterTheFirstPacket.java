package org.scatterproof.faults.mbuf;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMbuf;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MbufConstraints;
import org.scatterproof.spec.value.Unsigned;

/** Cuts segments of half the maximum in every packet but its first. */
@Breaks(
    value = "mbuf.gen.history-independence",
    also = {"mbuf.gen.capacity", "mbuf.gen.generates"})
public final class HalvesItsSegmentsAfterTheFirstPacket extends PlainMbuf {

  @Override
  protected PlainMbufCursor newCursor(MbufConstraints constraints, Platform platform) {
    return new PlainMbufCursor(constraints, platform) {
      private boolean isFirst = true;
      private boolean halves;

      @Override
      protected int generate(Mbuf packet, @Nullable ByteBuffer vector, int limit) {
        halves = !isFirst;
        isFirst = false;
        return super.generate(packet, vector, limit);
      }

      @Override
      protected long segmentLength(long at, long rest) {
        long length = super.segmentLength(at, rest);
        return halves ? Unsigned.min(length, Math.max(1, maxSegmentSize() >>> 1)) : length;
      }
    };
  }
}
