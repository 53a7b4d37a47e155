package org.scatterproof.stress.world;

import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.platform.Mbuf;

/** An mbuf: plain fields, as a kernel's are. */
final class StressMbuf implements Mbuf {

  private final long data;
  private final long capacity;
  private final boolean packetHeader;
  private long length;
  private long packetLength;
  private @Nullable Mbuf next;

  StressMbuf(long data, long length, long capacity, boolean packetHeader) {
    this.data = data;
    this.length = length;
    this.capacity = capacity;
    this.packetHeader = packetHeader;
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
