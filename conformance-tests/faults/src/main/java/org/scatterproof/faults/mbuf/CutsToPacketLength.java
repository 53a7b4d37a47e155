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

/** Ends the list where the packet header says that the packet ends. */
@Breaks("mbuf.gen.header-length")
public final class CutsToPacketLength extends PlainMbuf {

  @Override
  protected PlainMbufCursor newCursor(MbufConstraints constraints, Platform platform) {
    return new PlainMbufCursor(constraints, platform) {
      private long left;

      @Override
      protected int generate(Mbuf packet, @Nullable ByteBuffer vector, int limit) {
        left = packet.packetLength();
        return super.generate(packet, vector, limit);
      }

      @Override
      protected void output(long address, long length, @Nullable ByteBuffer vector, int slot) {
        long told = Unsigned.min(left, length);
        left -= told;
        super.output(address, told, vector, slot);
      }
    };
  }
}
