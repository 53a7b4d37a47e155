package org.scatterproof.bench;

import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.platform.Mbuf;

/** An mbuf of {@link BenchMachine}: fields, and no more. */
final class BenchMbuf implements Mbuf {

  private final long data;
  private final long capacity;
  private final boolean ofThePool;
  private final boolean packetHeader;
  private long length;
  private long packetLength;
  private @Nullable Mbuf next;

  BenchMbuf(long data, long capacity, boolean ofThePool, boolean packetHeader) {
    this.data = data;
    this.capacity = capacity;
    this.ofThePool = ofThePool;
    this.packetHeader = packetHeader;
  }

  /** Whether the pool gives it out; else it is the packet's own. */
  boolean isOfThePool() {
    return ofThePool;
  }

  @Override
  public long data() {
    return data;
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

  @Override
  public void setPacketLength(long length) {
    packetLength = length;
  }

  @Override
  public long capacity() {
    return capacity;
  }
}
