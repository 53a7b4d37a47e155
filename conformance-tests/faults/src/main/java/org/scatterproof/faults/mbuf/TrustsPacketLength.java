package org.scatterproof.faults.mbuf;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMbuf;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MbufConstraints;

/** Lists as many bytes as the packet header tells. */
@Breaks("mbuf.gen.header-length")
public final class TrustsPacketLength extends PlainMbuf {

  @Override
  protected PlainMbufCursor newCursor(MbufConstraints constraints, Platform platform) {
    return new PlainMbufCursor(constraints, platform) {
      @Override
      protected int generate(Mbuf packet, @Nullable ByteBuffer vector, int limit) {
        long surplus = packet.packetLength() - bytesIn(packet, null);
        Mbuf last = packet;
        for (Mbuf mbuf = packet; mbuf != null; mbuf = mbuf.next()) {
          last = mbuf;
        }
        boolean more = surplus > 0 && surplus < platform().pageLength();
        last.setLength(last.length() + (more ? surplus : 0));
        int count = super.generate(packet, vector, limit);
        last.setLength(last.length() - (more ? surplus : 0));
        return count;
      }
    };
  }
}
