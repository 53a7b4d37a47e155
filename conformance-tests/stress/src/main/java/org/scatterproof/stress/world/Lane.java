package org.scatterproof.stress.world;

/** One of the two threads of a test. Each has its own stretches of memory, far apart. */
public enum Lane {
  FIRST(0x1_0000_0000L),
  SECOND(0x2_0000_0000L);

  private static final long POOL = 0x10_0000_0000L;

  /** Bytes of the pool's part; far more than any test takes. */
  private static final long POOL_LENGTH = 0x1_0000_0000L;

  /** Physical addresses of the memory for copies. */
  private static final long MEMORY = 0x40_0000_0000L;

  private static final ThreadLocal<Lane> CURRENT = ThreadLocal.withInitial(() -> FIRST);

  private final long packets;

  Lane(long packets) {
    this.packets = packets;
  }

  /** The calling thread plays this actor from here on. */
  public void enter() {
    CURRENT.set(this);
  }

  /** Whom the calling thread plays; the first where it never said so. */
  static Lane current() {
    return CURRENT.get();
  }

  /** The one beside it. */
  public Lane other() {
    return this == FIRST ? SECOND : FIRST;
  }

  /** Virtual address of its packets. */
  long packets() {
    return packets;
  }

  /** Virtual address of the mbufs that the pool gives it. */
  long pool() {
    return POOL + packets;
  }

  /** Whether all bytes at a physical address are its own: of its packet, or from its pool. */
  boolean owns(long address, long length) {
    long at = address - StressPlatform.PHYSICAL;
    boolean fromPool =
        at >= pool() && length > 0 && length <= POOL_LENGTH - Math.min(POOL_LENGTH, at - pool());
    return fromPool || Packet.holds(this, at, length);
  }

  /** Physical address of the memory that it is given for copies. */
  long memory() {
    return MEMORY + packets;
  }

  /** Whether all bytes at a physical address are memory that it was given for copies. */
  boolean wasGiven(long address, long length) {
    long into = address - memory();
    return into >= 0 && length > 0 && length <= POOL_LENGTH - Math.min(POOL_LENGTH, into);
  }
}
