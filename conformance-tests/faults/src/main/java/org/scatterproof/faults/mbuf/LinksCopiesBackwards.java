package org.scatterproof.faults.mbuf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCoalescing;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.platform.Platform;

/** Puts every copy in front of the ones before. */
@Breaks(value = "mbuf.gen.payload", also = "mbuf.gen.header-length")
public final class LinksCopiesBackwards extends CoalescingFault {

  @Override
  protected PlainCoalescing newCoalescing(PlainMbufCursor cursor, Platform platform) {
    return new PlainCoalescing(cursor, platform) {
      @Override
      protected void link(Mbuf packet, @Nullable Mbuf tail, List<Mbuf> copies) {
        List<Mbuf> backwards = new ArrayList<>();
        copies.forEach(copy -> backwards.add(0, copy));
        super.link(packet, tail, backwards);
      }
    };
  }
}
