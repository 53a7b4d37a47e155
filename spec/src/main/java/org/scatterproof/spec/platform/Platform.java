package org.scatterproof.spec.platform;

import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.value.LongHolder;

/**
 * The machine below an implementation: everything that an implementation may ask of its kernel. The
 * prober supplies it and watches it; {@code spec/platform.md} is its specification.
 */
public interface Platform {

  /** Bytes of a page, a power of two. */
  long pageLength();

  /** Bytes of an mbuf cluster. */
  long clusterLength();

  /** Bytes of data that a small mbuf holds. */
  long smallMbufLength();

  /** Whether the machine puts the most significant byte first. */
  boolean isBigEndian();

  /**
   * Whether the page of a virtual address has a physical one. Ask before {@link #translate}.
   *
   * @param address virtual
   */
  boolean isTranslated(long address);

  /**
   * The physical address of a virtual one, in-page offset included.
   *
   * @param address virtual
   * @return any number, 0 included; meaningless where {@link #isTranslated} answers false
   */
  long translate(long address);

  /**
   * Asks the pool for an mbuf that is no packet header, its length 0, without a next.
   *
   * @param minimum bytes that it must hold, at most {@link #clusterLength}; up to {@link
   *     #smallMbufLength} a small mbuf is given, above that a cluster
   * @return null when the pool has none
   */
  @Nullable Mbuf allocateMbuf(long minimum);

  /** Gives one mbuf back to the pool; its next is not followed. */
  void freeMbuf(Mbuf mbuf);

  /**
   * Copies bytes between virtual ranges, which must not overlap. Works for untranslated pages too.
   */
  void copy(long from, long to, long length);

  /**
   * Asks for contiguous physical memory that nobody else uses: for a copy, or for a bounce page. It
   * holds no particular content.
   *
   * @param length bytes, unsigned; at least a page's worth is given, and whole pages
   * @param alignment of its first byte, a power of two; at least a page's is given
   * @param addressBits 1 to 64; its last byte lies below 2 to that power
   * @param address out: physical, any number, 0 included; untouched when nothing is given
   * @return false when there is none
   */
  boolean allocateMemory(long length, long alignment, int addressBits, LongHolder address);

  /**
   * Gives memory back.
   *
   * @param address what {@link #allocateMemory} told
   */
  void freeMemory(long address);

  /** Copies bytes between physical stretches, which must not overlap; either may wrap. */
  void copyMemory(long from, long to, long length);

  /**
   * Makes what the processor wrote visible to a device that does not snoop.
   *
   * @param address physical
   * @param length bytes, unsigned
   */
  void flushCache(long address, long length);

  /**
   * Makes what a device that does not snoop wrote visible to the processor.
   *
   * @param address physical
   * @param length bytes, unsigned
   */
  void invalidateCache(long address, long length);

  /** The mapper that the machine puts in front of every device; null where it has none. */
  @Nullable Mapper systemMapper();
}
