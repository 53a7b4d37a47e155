package org.scatterproof.spec.machine;

import org.scatterproof.spec.segment.RunList;

/**
 * The machine at one moment, as far as rules about copied and mapped memory ask: what every byte of
 * memory holds, what was handed out, and where device addresses lead.
 */
public interface MachineView {

  /**
   * Appends the tags of a stretch of memory, in order.
   *
   * @param address physical, of the first byte
   * @param length bytes, unsigned; may wrap at 2^64
   * @param into receives the runs; what it holds already stays
   */
  void readTags(long address, long length, RunList into);

  /** Stretches of memory that are handed out and not given back, by ascending address. */
  int heldCount();

  /** Physical address of a held stretch's first byte. */
  long heldAddress(int index);

  /** Bytes of a held stretch: those asked for, rounded up to whole pages. */
  long heldLength(int index);

  /** Reservations of mapper pages that were not released. */
  int reservationCount();

  /**
   * Appends the physical addresses that device addresses of a mapper lead to, in order.
   *
   * @param device device address of the first byte
   * @param length bytes, unsigned; does not wrap
   * @param into receives the runs; what it holds already stays
   * @return false when a byte leads nowhere; then only the bytes before it were appended
   */
  boolean resolve(long device, long length, RunList into);
}
