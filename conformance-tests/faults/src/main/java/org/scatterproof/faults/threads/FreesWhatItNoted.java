package org.scatterproof.faults.threads;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCoalescing;
import org.scatterproof.faults.plain.PlainMbuf;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MbufConstraints;

/** What a packet does not need any more is noted in the cursor, and then given back from there. */
@Breaks("mbuf.threads.shared-cursor")
public final class FreesWhatItNoted extends PlainMbuf {

  @Override
  protected PlainMbufCursor newCursor(MbufConstraints constraints, Platform platform) {
    return new Cursor(constraints, platform);
  }

  private static final class Cursor extends PlainMbufCursor {
    private List<Mbuf> noted = List.of();

    Cursor(MbufConstraints constraints, Platform platform) {
      super(constraints, platform);
    }

    @Override
    protected PlainCoalescing newCoalescing() {
      return new PlainCoalescing(this, platform()) {
        @Override
        protected void link(Mbuf packet, @Nullable Mbuf tail, List<Mbuf> copies) {
          noted = new ArrayList<>();
          super.link(packet, tail, copies);
          for (Mbuf each : noted) {
            super.free(each);
          }
        }

        @Override
        protected void free(Mbuf mbuf) {
          noted.add(mbuf);
        }
      };
    }
  }
}
