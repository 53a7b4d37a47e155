package org.scatterproof.faults.plain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.Unsigned;

/**
 * Coalesces one chain: copies the shortest beginning of it that makes the list fit into mbufs of
 * the pool, one segment's bytes in each; keeps the header mbuf at the head, now empty; links the
 * rest of the chain behind the copies; gives back what was copied.
 *
 * <p>Every mbuf is asked for before the chain is touched, so that failing leaves it as it was.
 */
public class PlainCoalescing {

  private final PlainMbufCursor cursor;
  private final Platform platform;

  public PlainCoalescing(PlainMbufCursor cursor, Platform platform) {
    this.cursor = cursor;
    this.platform = platform;
  }

  /** Rewrites a chain so that it fits the limit; false, and no change, when that fails. */
  protected boolean rewrite(Mbuf packet, int limit) {
    Mbuf tail = packet.next();
    while (!makesItFit(packet, tail, limit)) {
      if (tail == null) {
        return false;
      }
      tail = tail.next();
    }
    long bytes = PlainMbufCursor.bytesIn(packet, tail);
    List<Mbuf> copies = new ArrayList<>();
    for (long done = 0; Unsigned.isBelow(done, bytes); done += unit()) {
      long length = Unsigned.min(unit(), bytes - done);
      Mbuf copy = allocate(length);
      if (copy != null) {
        copies.add(copy);
      }
      if (copy == null || !isOneSegment(copy, length)) {
        giveUp(copies);
        return false;
      }
    }
    fill(packet, tail, copies);
    link(packet, tail, copies);
    return true;
  }

  /** Whether the chain fits the limit when what stands before {@code tail} is copied. */
  protected boolean makesItFit(Mbuf packet, @Nullable Mbuf tail, int limit) {
    long most = Integer.toUnsignedLong(limit);
    long bytes = PlainMbufCursor.bytesIn(packet, tail);
    long copies = bytes == 0 ? 0 : Unsigned.addCapped(Long.divideUnsigned(bytes - 1, unit()), 1);
    return Unsigned.isAtMost(copies, most)
        && Unsigned.isAtMost(cursor.needed(tail, limit), most - copies);
  }

  /** Bytes that one copy takes: those of one segment, in one cluster. */
  protected long unit() {
    return Unsigned.min(
        cursor.maxSegmentSize(), Unsigned.min(platform.pageLength(), platform.clusterLength()));
  }

  /** Asks the pool for an mbuf that holds so many bytes. */
  protected @Nullable Mbuf allocate(long length) {
    return platform.allocateMbuf(length);
  }

  /** Whether so many bytes of a copy can be listed as one segment. */
  protected boolean isOneSegment(Mbuf copy, long length) {
    return cursor.segmentLength(copy.data(), length) == length;
  }

  /** Copies the bytes before {@code tail}, filling one copy after the other. */
  protected void fill(Mbuf packet, @Nullable Mbuf tail, List<Mbuf> copies) {
    int index = 0;
    for (Mbuf mbuf = packet; mbuf != tail && mbuf != null; mbuf = mbuf.next()) {
      for (long done = 0; Unsigned.isBelow(done, mbuf.length()); ) {
        if (copies.get(index).length() == unit()) {
          index++;
        }
        Mbuf copy = copies.get(index);
        long length = Unsigned.min(mbuf.length() - done, unit() - copy.length());
        copy(mbuf.data() + done, copy.data() + copy.length(), length);
        copy.setLength(copy.length() + length);
        done += length;
      }
    }
  }

  /** Copies bytes between virtual addresses. */
  protected void copy(long from, long to, long length) {
    platform.copy(from, to, length);
  }

  /** Puts the copies between the emptied header and the tail, and gives back what they replace. */
  protected void link(Mbuf packet, @Nullable Mbuf tail, List<Mbuf> copies) {
    Mbuf replaced = packet.next();
    packet.setLength(0);
    Mbuf last = packet;
    for (Mbuf copy : copies) {
      last.setNext(copy);
      last = copy;
    }
    last.setNext(tail);
    while (replaced != null && replaced != tail) {
      Mbuf next = replaced.next();
      free(replaced);
      replaced = next;
    }
  }

  /** Gives one mbuf back that the chain does not need any more. */
  protected void free(Mbuf mbuf) {
    platform.freeMbuf(mbuf);
  }

  /** Gives back what was asked for in vain. */
  protected void giveUp(List<Mbuf> copies) {
    for (Mbuf copy : copies) {
      platform.freeMbuf(copy);
    }
  }

  protected final Platform platform() {
    return platform;
  }
}
