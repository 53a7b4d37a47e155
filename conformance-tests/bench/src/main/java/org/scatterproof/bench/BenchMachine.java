package org.scatterproof.bench;

import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.platform.Mapper;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.LongHolder;

/**
 * A machine that does what it is asked and watches nothing, so that what is timed is the cursor:
 * one stretch of virtual memory in clusters, a frame for each of its pages, a few clusters to give
 * out. The simulated machine of the rulebook, which logs everything, would cost more than a cursor.
 */
final class BenchMachine implements Platform {

  static final int CLUSTER_LENGTH = 2048;

  private static final int PAGE_LENGTH = 4096;
  private static final int PAGE_SHIFT = 12;
  private static final int SMALL_LENGTH = 224;
  private static final int POOL_CLUSTERS = 8;
  private static final int LEAD = 64;
  private static final long FIRST_BYTE = 0x40000000L;
  private static final long FIRST_FRAME = 0x7000000000L;

  private final byte[] bytes;
  private final long[] frames;
  private final BenchMbuf[] packet;
  private final BenchMbuf[] pool = new BenchMbuf[POOL_CLUSTERS];
  private int free;

  /** A machine with one packet of so many mbufs, which have no bytes yet. */
  BenchMachine(int mbufs) {
    int slots = mbufs + POOL_CLUSTERS;
    int pages = (slots * CLUSTER_LENGTH + PAGE_LENGTH - 1) / PAGE_LENGTH;
    bytes = new byte[pages * PAGE_LENGTH];
    frames = new long[pages];
    for (int i = 0; i < pages; i++) {
      frames[i] = FIRST_FRAME + (pages - 1L - i) * 2 * PAGE_LENGTH;
    }
    packet = new BenchMbuf[mbufs];
    for (int i = 0; i < mbufs; i++) {
      packet[i] = new BenchMbuf(slot(i) + LEAD, CLUSTER_LENGTH - LEAD, false, i == 0);
    }
    for (int i = 0; i < POOL_CLUSTERS; i++) {
      pool[free++] = new BenchMbuf(slot(mbufs + i), CLUSTER_LENGTH, true, false);
    }
  }

  private static long slot(int index) {
    return FIRST_BYTE + (long) index * CLUSTER_LENGTH;
  }

  /** Takes back what the packet holds of the pool, and links it as it was first. */
  Mbuf restorePacket(long length) {
    BenchMbuf head = packet[0];
    Mbuf at = head.next();
    while (at != null) {
      Mbuf next = at.next();
      freeMbuf(at);
      at = next;
    }
    for (int i = 0; i < packet.length; i++) {
      BenchMbuf mbuf = packet[i];
      BenchMbuf next = i + 1 < packet.length ? packet[i + 1] : null;
      mbuf.setLength(length);
      if (mbuf.next() != next) {
        mbuf.setNext(next);
      }
    }
    head.setPacketLength(length * packet.length);
    return head;
  }

  @Override
  public long pageLength() {
    return PAGE_LENGTH;
  }

  @Override
  public long clusterLength() {
    return CLUSTER_LENGTH;
  }

  @Override
  public long smallMbufLength() {
    return SMALL_LENGTH;
  }

  @Override
  public boolean isBigEndian() {
    return ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN;
  }

  @Override
  public boolean isTranslated(long address) {
    return Long.compareUnsigned((address - FIRST_BYTE) >>> PAGE_SHIFT, frames.length) < 0;
  }

  @Override
  public long translate(long address) {
    return frames[(int) ((address - FIRST_BYTE) >>> PAGE_SHIFT)] + (address & (PAGE_LENGTH - 1));
  }

  /** Gives a cluster whatever the length. */
  @Override
  public @Nullable Mbuf allocateMbuf(long minimum) {
    if (free == 0 || minimum > CLUSTER_LENGTH) {
      return null;
    }
    BenchMbuf given = pool[--free];
    given.setLength(0);
    given.setNext(null);
    return given;
  }

  /** Takes its own back; the packet's stay where {@link #restorePacket} finds them. */
  @Override
  public void freeMbuf(Mbuf mbuf) {
    if (((BenchMbuf) mbuf).isOfThePool()) {
      pool[free++] = (BenchMbuf) mbuf;
    }
  }

  @Override
  public void copy(long from, long to, long length) {
    System.arraycopy(
        bytes, (int) (from - FIRST_BYTE), bytes, (int) (to - FIRST_BYTE), (int) length);
  }

  @Override
  public boolean allocateMemory(long length, long alignment, int addressBits, LongHolder address) {
    return false;
  }

  @Override
  public void freeMemory(long address) {
    // None was given.
  }

  @Override
  public void copyMemory(long from, long to, long length) {
    throw new CannotMeasure("it copies physical memory, of which there is none");
  }

  @Override
  public void flushCache(long address, long length) {
    // There is none.
  }

  @Override
  public void invalidateCache(long address, long length) {
    // There is none.
  }

  @Override
  public @Nullable Mapper systemMapper() {
    return null;
  }
}
