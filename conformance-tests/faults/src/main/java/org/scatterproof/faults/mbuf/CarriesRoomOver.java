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

/**
 * Fills the first segment of a packet up to what the last segment of the packet before had left.
 */
@Breaks(value = "mbuf.gen.history-independence", also = "mbuf.gen.capacity")
public final class CarriesRoomOver extends PlainMbuf {

  @Override
  protected PlainMbufCursor newCursor(MbufConstraints constraints, Platform platform) {
    return new PlainMbufCursor(constraints, platform) {
      private long room;
      private boolean first;

      @Override
      protected int generate(Mbuf packet, @Nullable ByteBuffer vector, int limit) {
        first = room != 0;
        return super.generate(packet, vector, limit);
      }

      @Override
      protected long segmentLength(long at, long rest) {
        long length = super.segmentLength(at, rest);
        return first ? Unsigned.min(room, length) : length;
      }

      @Override
      protected void output(long address, long length, @Nullable ByteBuffer vector, int slot) {
        first = false;
        room = maxSegmentSize() - length;
        super.output(address, length, vector, slot);
      }
    };
  }
}
