package org.scatterproof.faults.threads;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMbuf;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MbufConstraints;

/** All cursors gather their lists in one array before they put them out. */
@Breaks(value = "mbuf.threads.cursors", also = "mbuf.threads.shared-cursor")
public final class ListsThroughASharedArray extends PlainMbuf {

  private static final int ROOM = 1 << 12;
  private static final long[] SCRATCH = new long[ROOM];

  @Override
  protected PlainMbufCursor newCursor(MbufConstraints constraints, Platform platform) {
    return new PlainMbufCursor(constraints, platform) {
      @Override
      protected int generate(Mbuf packet, @Nullable ByteBuffer vector, int limit) {
        int count = super.generate(packet, vector, limit);
        for (int slot = 0; slot < Math.min(count, ROOM / 2); slot++) {
          super.output(SCRATCH[2 * slot], SCRATCH[2 * slot + 1], vector, slot);
        }
        return count;
      }

      @Override
      protected void output(long address, long length, @Nullable ByteBuffer vector, int slot) {
        if (slot < ROOM / 2) {
          SCRATCH[2 * slot] = address;
          SCRATCH[2 * slot + 1] = length;
        } else {
          super.output(address, length, vector, slot);
        }
      }
    };
  }
}
