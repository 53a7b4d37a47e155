package org.scatterproof.spec.platform;

import org.jspecify.annotations.Nullable;

/**
 * One mbuf: a stretch of virtually contiguous bytes and a link to the next. A chain whose first
 * mbuf is a packet header makes a packet. The link to the next packet does not exist here: it is
 * never followed.
 */
public interface Mbuf {

  /** Virtual address of the first byte. */
  long data();

  /** Bytes in use, unsigned; may be 0. */
  long length();

  void setLength(long length);

  @Nullable Mbuf next();

  void setNext(@Nullable Mbuf next);

  boolean isPacketHeader();

  /** Bytes of the whole packet as its header tells them; 0 in an mbuf that is no packet header. */
  long packetLength();

  void setPacketLength(long length);

  /** Bytes that the mbuf's own storage can hold from {@link #data} on. */
  long capacity();
}
