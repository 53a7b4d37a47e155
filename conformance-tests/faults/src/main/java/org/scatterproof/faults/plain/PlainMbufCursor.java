package org.scatterproof.faults.plain;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.CursorSegmentFunction;
import org.scatterproof.spec.spi.MbufConstraints;
import org.scatterproof.spec.spi.MbufCursor;
import org.scatterproof.spec.spi.NamedCursorOutput;
import org.scatterproof.spec.value.Unsigned;

/**
 * A cursor that first counts the segments a chain needs, then coalesces if it has to and may, and
 * only then writes the list. A segment crosses neither a page nor an mbuf and is as long as it may
 * be; what the packet header tells of the length is not looked at, so that the list is that of the
 * chain's bytes.
 */
public class PlainMbufCursor implements MbufCursor {

  private final MbufConstraints constraints;
  private final Platform platform;
  private int coalesced;

  public PlainMbufCursor(MbufConstraints constraints, Platform platform) {
    this.constraints = constraints;
    this.platform = platform;
  }

  @Override
  public int genPhysicalSegments(
      @Nullable Mbuf packet, @Nullable ByteBuffer vector, int maxSegs, boolean doCoalesce) {
    if (packet == null || !accepts(packet)) {
      return 0;
    }
    int limit = limit(maxSegs);
    if (limit == 0 || bytesIn(packet, null) == 0) {
      return 0;
    }
    if (exceeds(packet, limit) && !(doCoalesce && coalesce(packet, limit))) {
      return 0;
    }
    return generate(packet, vector, limit);
  }

  @Override
  public int getAndResetCoalesceCount() {
    int count = coalesced;
    coalesced = 0;
    return count;
  }

  /** Whether an mbuf may be the first of a packet. */
  protected boolean accepts(Mbuf packet) {
    return packet.isPacketHeader();
  }

  /** The most segments of one list, unsigned: maxSegs, or the cursor's own limit for 0. */
  protected int limit(int maxSegs) {
    return maxSegs != 0 ? maxSegs : constraints.maxNumSegments();
  }

  /** Whether a chain cannot be listed within the limit as it stands. */
  protected boolean exceeds(Mbuf packet, int limit) {
    return Unsigned.isBelow(Integer.toUnsignedLong(limit), needed(packet, limit));
  }

  /**
   * Segments that the chain from an mbuf on needs; some number above the limit where it is more, or
   * where a page has no physical address.
   */
  protected long needed(@Nullable Mbuf from, int limit) {
    long most = Integer.toUnsignedLong(limit);
    long count = 0;
    for (Mbuf mbuf = from; mbuf != null; mbuf = after(mbuf)) {
      long at = mbuf.data();
      for (long rest = lengthOf(mbuf); rest != 0; count++) {
        if (count > most || !hasPhysicalAddress(at)) {
          return most + 1;
        }
        long length = segmentLength(at, rest);
        at += length;
        rest -= length;
      }
    }
    return count;
  }

  /** Bytes of the segment that begins at a virtual address, of an mbuf with so many bytes left. */
  protected long segmentLength(long at, long rest) {
    long inPage = platform.pageLength() - Unsigned.excess(at, platform.pageLength());
    return Unsigned.min(rest, Unsigned.min(inPage, maxSegmentSize()));
  }

  /** Whether a device can be told where a virtual address is. */
  protected boolean hasPhysicalAddress(long at) {
    return platform.isTranslated(at);
  }

  /** The mbuf that a walk goes on with. */
  protected @Nullable Mbuf after(Mbuf mbuf) {
    return mbuf.next();
  }

  /** Bytes of an mbuf that a walk lists. */
  protected long lengthOf(Mbuf mbuf) {
    return mbuf.length();
  }

  /** Where in physical memory the byte at a virtual address lies. */
  protected long physical(long at) {
    return platform.translate(at);
  }

  /** Writes the list of a chain that fits, and answers its segments. */
  protected int generate(Mbuf packet, @Nullable ByteBuffer vector, int limit) {
    int count = 0;
    for (Mbuf mbuf = packet; mbuf != null; mbuf = after(mbuf)) {
      long at = mbuf.data();
      for (long rest = lengthOf(mbuf); rest != 0; count++) {
        long length = segmentLength(at, rest);
        output(physical(at), length, vector, count);
        at += length;
        rest -= length;
      }
    }
    return count;
  }

  /** Rewrites a chain so that its list fits the limit; false, and no change, when that fails. */
  protected boolean coalesce(Mbuf packet, int limit) {
    boolean several = hasSeveralPieces(packet);
    if (!newCoalescing().rewrite(packet, limit)) {
      return false;
    }
    if (several) {
      countCoalesced();
    }
    return true;
  }

  /** What rewrites one chain. */
  protected PlainCoalescing newCoalescing() {
    return new PlainCoalescing(this, platform);
  }

  /** Counts one more chain that was coalesced. */
  protected void countCoalesced() {
    coalesced++;
  }

  /** Puts a segment into a slot. */
  protected void output(long address, long length, @Nullable ByteBuffer vector, int slot) {
    if (constraints.output() instanceof CursorSegmentFunction function) {
      function.output(address, length, vector, slot);
    } else if (constraints.output() instanceof NamedCursorOutput named && vector != null) {
      write(named, address, length, vector, slot);
    }
  }

  /** Writes a slot in a named format. */
  protected void write(
      NamedCursorOutput named, long address, long length, ByteBuffer vector, int slot) {
    PlainWords.writeSlot(vector, slot, named, platform, address, length);
  }

  /** The greatest length of a segment. */
  protected long maxSegmentSize() {
    return constraints.maxSegmentSize();
  }

  protected final MbufConstraints constraints() {
    return constraints;
  }

  protected final Platform platform() {
    return platform;
  }

  /** Bytes of a chain before an mbuf, or of all of it; as many as 64 bits hold. */
  protected static long bytesIn(Mbuf packet, @Nullable Mbuf end) {
    long bytes = 0;
    for (Mbuf mbuf = packet; mbuf != null && mbuf != end; mbuf = mbuf.next()) {
      bytes = Unsigned.addCapped(bytes, mbuf.length());
    }
    return bytes;
  }

  /** Whether more than one mbuf of a chain holds a byte. */
  private static boolean hasSeveralPieces(Mbuf packet) {
    int pieces = 0;
    for (Mbuf mbuf = packet; mbuf != null; mbuf = mbuf.next()) {
      pieces += mbuf.length() == 0 ? 0 : 1;
    }
    return pieces > 1;
  }
}
