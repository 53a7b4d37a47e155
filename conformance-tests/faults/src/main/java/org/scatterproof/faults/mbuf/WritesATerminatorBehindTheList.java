package org.scatterproof.faults.mbuf;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMbuf;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MbufConstraints;

/** Ends every list with an empty segment behind it. */
@Breaks("mbuf.gen.capacity")
public final class WritesATerminatorBehindTheList extends PlainMbuf {

  @Override
  protected PlainMbufCursor newCursor(MbufConstraints constraints, Platform platform) {
    return new PlainMbufCursor(constraints, platform) {
      @Override
      protected int generate(Mbuf packet, @Nullable ByteBuffer vector, int limit) {
        int count = super.generate(packet, vector, limit);
        output(0, 0, vector, count);
        return count;
      }
    };
  }
}
