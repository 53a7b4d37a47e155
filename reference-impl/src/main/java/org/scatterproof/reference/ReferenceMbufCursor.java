package org.scatterproof.reference;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.CursorOutput;
import org.scatterproof.spec.spi.CursorSegmentFunction;
import org.scatterproof.spec.spi.MbufConstraints;
import org.scatterproof.spec.spi.MbufCursor;
import org.scatterproof.spec.spi.NamedCursorOutput;
import org.scatterproof.spec.value.Unsigned;

/**
 * IOMbufMemoryCursor as DESIGN.md, section 5, has it.
 *
 * <p>A packet is looked through before a segment of it is put out: do all its segments fit, and has
 * every page a physical address? If not, the call ends with 0, or the chain is rewritten, see
 * {@link Coalescing}. Then the list is put out, once. So a call that answers 0 has put out nothing,
 * and no segment is put out twice.
 *
 * <p>The bytes are those of the chain. What the packet header says of their number is not used.
 */
final class ReferenceMbufCursor implements MbufCursor {

  private final PieceLimits limits;
  private final CursorOutput output;
  private final CursorSegmentFunction function;
  private final int maxNumSegments;
  private final Platform platform;
  private final Coalescing coalescing;
  private int coalesced;

  private ReferenceMbufCursor(
      PieceLimits limits, CursorOutput output, int maxNumSegments, Platform platform) {
    this.limits = limits;
    this.output = output;
    this.function = SlotFormat.functionOf(output, platform);
    this.maxNumSegments = maxNumSegments;
    this.platform = platform;
    coalescing = new Coalescing(limits, platform);
  }

  /** A cursor with these constraints; null without output function or maximum segment size. */
  static @Nullable ReferenceMbufCursor create(MbufConstraints constraints, Platform platform) {
    PieceLimits limits = PieceLimits.of(constraints, platform.pageLength());
    CursorOutput output = constraints.output();
    if (limits == null || output == null) {
      return null;
    }
    return new ReferenceMbufCursor(limits, output, constraints.maxNumSegments(), platform);
  }

  @Override
  public int genPhysicalSegments(
      @Nullable Mbuf packet, @Nullable ByteBuffer vector, int maxSegs, boolean doCoalesce) {
    long capacity = Integer.toUnsignedLong(maxSegs != 0 ? maxSegs : maxNumSegments);
    if (packet == null || !packet.isPacketHeader() || lacksVector(vector)) {
      return 0;
    }
    long needed = 0;
    boolean translated = true;
    for (Mbuf at = packet; at != null; at = at.next()) {
      needed = Unsigned.addCapped(needed, limits.count(at));
      if (Unsigned.isAtMost(needed, capacity)) {
        translated &= limits.isTranslated(at, platform);
      }
    }
    if (!translated || Unsigned.isBelow(capacity, needed)) {
      boolean isChain = doCoalesce && countWithBytes(packet) > 1;
      if (!doCoalesce || !coalescing.rewrite(packet, needed, capacity)) {
        return 0;
      }
      coalesced += isChain ? 1 : 0;
    }
    return generate(packet, vector);
  }

  @Override
  public int getAndResetCoalesceCount() {
    int count = coalesced;
    coalesced = 0;
    return count;
  }

  /** {@inheritDoc} The count is all that is kept between calls. */
  @Override
  public int saveState(long[] words) {
    if (words.length > 0) {
      words[0] = coalesced;
    }
    return 1;
  }

  @Override
  public void loadState(long[] words) {
    coalesced = (int) words[0];
  }

  private static int countWithBytes(Mbuf packet) {
    int count = 0;
    for (Mbuf at = packet; at != null; at = at.next()) {
      count += at.length() == 0 ? 0 : 1;
    }
    return count;
  }

  /** The named functions have nowhere to write without an array; any other may do without. */
  private boolean lacksVector(@Nullable ByteBuffer vector) {
    return vector == null && output instanceof NamedCursorOutput;
  }

  /** Puts out the list of a chain that fits and is translated. */
  private int generate(Mbuf packet, @Nullable ByteBuffer vector) {
    int count = 0;
    for (Mbuf mbuf = packet; mbuf != null; mbuf = mbuf.next()) {
      long at = mbuf.data();
      long rest = mbuf.length();
      while (rest != 0) {
        long length = limits.cut(at, rest);
        function.output(platform.translate(at), length, vector, count++);
        at += length;
        rest -= length;
      }
    }
    return count;
  }
}
