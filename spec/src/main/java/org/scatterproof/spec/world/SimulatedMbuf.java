package org.scatterproof.spec.world;

import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.platform.Mbuf;

/**
 * An mbuf of a simulated machine: storage at a fixed place, and what an implementation may change.
 * Created by its platform only, which numbers all of them and knows who owns each.
 */
public final class SimulatedMbuf implements Mbuf {

  private final int identity;
  private final long base;
  private final long capacity;
  private long length;
  private @Nullable Mbuf next;
  private boolean packetHeader;
  private long packetLength;

  /** Set when it was given back. */
  boolean freed;

  /** The last walk over chains that came by; see {@link MbufPool#nextWalk}. */
  int walk;

  SimulatedMbuf(int identity, long base, long capacity) {
    this.identity = identity;
    this.base = base;
    this.capacity = capacity;
  }

  /** Tells the mbufs of one platform apart: 0, 1, 2 … in the order in which they came to be. */
  public int identity() {
    return identity;
  }

  /** Makes this mbuf the header of a packet that is said to have so many bytes. */
  public void makePacketHeader(long bytes) {
    packetHeader = true;
    packetLength = bytes;
  }

  @Override
  public long data() {
    return base;
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public void setLength(long length) {
    this.length = length;
  }

  @Override
  public @Nullable Mbuf next() {
    return next;
  }

  @Override
  public void setNext(@Nullable Mbuf next) {
    this.next = next;
  }

  @Override
  public boolean isPacketHeader() {
    return packetHeader;
  }

  @Override
  public long packetLength() {
    return packetLength;
  }

  /** Without effect on an mbuf that is no packet header. */
  @Override
  public void setPacketLength(long length) {
    packetLength = packetHeader ? length : 0;
  }

  @Override
  public long capacity() {
    return capacity;
  }

  @Override
  public String toString() {
    return "mbuf " + identity;
  }
}
