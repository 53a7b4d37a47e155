package org.scatterproof.stress.world;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.platform.Mapper;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.LongHolder;

/**
 * A machine for two threads. Translation is arithmetic; the pool has a part for each actor, so that
 * what one is given never depends on the other, and memory for copies likewise. Bytes are not kept:
 * their addresses tell enough. There is no mapper.
 */
public final class StressPlatform implements Platform {

  /** What virtual addresses are below physical ones. */
  static final long PHYSICAL = 0x1000_0000_0000L;

  private static final long PAGE_LENGTH = 4096;
  private static final long CLUSTER_LENGTH = 2048;
  private static final long SMALL_LENGTH = 224;

  /** Bits that the addresses of memory for copies have. */
  private static final int ADDRESS_BITS = 40;

  /** Filled when it is made; no thread adds to it. */
  private final Map<Lane, PartOfPool> pool = new EnumMap<>(Lane.class);

  public StressPlatform() {
    for (Lane lane : Lane.values()) {
      pool.put(lane, new PartOfPool(lane));
    }
  }

  /** What the actors gave back twice, alone or between them. For when both have ended. */
  public int freedTwice() {
    Set<Mbuf> once = Collections.newSetFromMap(new IdentityHashMap<>());
    int twice = 0;
    for (PartOfPool part : pool.values()) {
      for (Mbuf mbuf : part.freed) {
        twice += once.add(mbuf) ? 0 : 1;
      }
    }
    return twice;
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
    return false;
  }

  @Override
  public boolean isTranslated(long address) {
    return true;
  }

  @Override
  public long translate(long address) {
    return PHYSICAL + address;
  }

  @Override
  public Mbuf allocateMbuf(long minimum) {
    return part().allocate();
  }

  @Override
  public void freeMbuf(Mbuf mbuf) {
    part().freed.add(mbuf);
  }

  @Override
  public void copy(long from, long to, long length) {}

  @Override
  public boolean allocateMemory(long length, long alignment, int addressBits, LongHolder address) {
    if (addressBits < ADDRESS_BITS || length <= 0 || alignment > PAGE_LENGTH) {
      return false;
    }
    address.value = part().take(length);
    return true;
  }

  @Override
  public void freeMemory(long address) {}

  @Override
  public void copyMemory(long from, long to, long length) {}

  @Override
  public void flushCache(long address, long length) {}

  @Override
  public void invalidateCache(long address, long length) {}

  @Override
  public @Nullable Mapper systemMapper() {
    return null;
  }

  private PartOfPool part() {
    PartOfPool part = pool.get(Lane.current());
    if (part == null) {
      throw new IllegalStateException("every actor has its part");
    }
    return part;
  }

  /** One actor's: only its thread comes here while a test goes on. */
  private static final class PartOfPool {
    private final List<Mbuf> freed = new ArrayList<>();
    private long next;
    private long memory;

    PartOfPool(Lane lane) {
      next = lane.pool();
      memory = lane.memory();
    }

    long take(long length) {
      long taken = memory;
      memory += (length + PAGE_LENGTH - 1) / PAGE_LENGTH * PAGE_LENGTH;
      return taken;
    }

    Mbuf allocate() {
      StressMbuf mbuf = new StressMbuf(next, 0, CLUSTER_LENGTH, false);
      next += CLUSTER_LENGTH;
      return mbuf;
    }
  }
}
