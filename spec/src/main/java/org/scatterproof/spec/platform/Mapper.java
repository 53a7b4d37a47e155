package org.scatterproof.spec.platform;

import org.scatterproof.spec.value.LongHolder;

/**
 * What stands between devices and memory and gives pages other addresses: an IOMMU. Whoever maps
 * reserves consecutive device pages, enters the physical page of each, and releases them together.
 */
public interface Mapper {

  /** Bytes of a page of the mapper, a power of two; may differ from the platform's. */
  long pageLength();

  /**
   * Reserves consecutive device pages.
   *
   * @param length bytes, unsigned, a multiple of {@link #pageLength}, at least one page
   * @param alignment of the first byte, a power of two; at least a mapper page's is given
   * @param addressBits 1 to 64; the last byte lies below 2 to that power
   * @param address out: device address of the first page; untouched when nothing is given
   * @return false when there are none
   */
  boolean reserve(long length, long alignment, int addressBits, LongHolder address);

  /**
   * Lets reserved device pages lead to consecutive physical ones.
   *
   * @param device device address of the first page, inside a reservation
   * @param physical physical address of the first page, a multiple of {@link #pageLength}
   * @param length bytes, unsigned, a multiple of {@link #pageLength}
   */
  void enter(long device, long physical, long length);

  /**
   * Gives a reservation back, with all that was entered.
   *
   * @param device what {@link #reserve} told
   */
  void release(long device);
}
