package org.scatterproof.faults.unusual;

import org.scatterproof.faults.annotation.Conforms;
import org.scatterproof.faults.plain.PlainMbuf;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MbufConstraints;

/** Answers 0 for a packet whose header tells another length than its chain has. */
@Conforms
public final class RejectsUntruthfulHeaders extends PlainMbuf {

  @Override
  protected PlainMbufCursor newCursor(MbufConstraints constraints, Platform platform) {
    return new PlainMbufCursor(constraints, platform) {
      @Override
      protected boolean accepts(Mbuf packet) {
        return super.accepts(packet) && packet.packetLength() == bytesIn(packet, null);
      }
    };
  }
}
