package org.scatterproof.engine.scenario;

import java.util.List;

/**
 * A chain of mbufs as the caller builds it.
 *
 * @param mbufs in order, at least one
 * @param packetLength bytes that the packet header tells
 * @param packetHeader whether the first mbuf is a packet header
 */
public record ChainData(List<MbufData> mbufs, long packetLength, boolean packetHeader) {
  public ChainData {
    mbufs = List.copyOf(mbufs);
  }

  /** Virtual address and bytes of one mbuf, whose storage is no larger. */
  public record MbufData(long address, long length) {}
}
