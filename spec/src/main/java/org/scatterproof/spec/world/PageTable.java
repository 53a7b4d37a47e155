package org.scatterproof.spec.world;

import java.util.Arrays;
import org.scatterproof.spec.value.Unsigned;

/**
 * Where virtual pages lie in physical memory. Pages that are not listed lie {@link #UNLISTED_SHIFT}
 * above their virtual address. A listed page may have no physical address: the processor still
 * reaches its bytes, in a hidden frame {@link #HIDDEN_SHIFT} above, which no translation tells.
 *
 * <p>Invariant: listed pages ascend, and none is listed twice.
 */
final class PageTable {

  /** Physical minus virtual address of an unlisted page. */
  static final long UNLISTED_SHIFT = 1L << 32;

  /** Physical minus virtual address of the frame behind an untranslated page. */
  static final long HIDDEN_SHIFT = 1L << 63;

  private final long pageLength;
  private int count;
  private long[] page = new long[8];
  private long[] shift = new long[8];
  private boolean[] translated = new boolean[8];

  PageTable(long pageLength) {
    this.pageLength = pageLength;
  }

  void map(long virtualPage, long physicalPage) {
    list(virtualPage, physicalPage - virtualPage, true);
  }

  void unmap(long virtualPage) {
    list(virtualPage, HIDDEN_SHIFT, false);
  }

  boolean isTranslated(long address) {
    int entry = entryFrom(pageOf(address));
    return !isListed(entry, address) || translated[entry];
  }

  /** Where the byte lies, in hidden frames too. */
  long frame(long address) {
    int entry = entryFrom(pageOf(address));
    return address + (isListed(entry, address) ? shift[entry] : UNLISTED_SHIFT);
  }

  /**
   * Bytes from an address on that surely lie consecutively and are translated alike: a listed
   * page's rest, or all up to the next listed page or the end of the address space.
   */
  long stretch(long address) {
    int entry = entryFrom(pageOf(address));
    if (isListed(entry, address)) {
      return pageLength - (address - page[entry]);
    }
    if (entry < count) {
      return page[entry] - address;
    }
    return address == 0 ? Unsigned.MAX : -address;
  }

  private long pageOf(long address) {
    return address & -pageLength;
  }

  private boolean isListed(int entry, long address) {
    return entry < count && page[entry] == pageOf(address);
  }

  /** Index of the first listed page at or above one. */
  private int entryFrom(long virtualPage) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (Unsigned.isBelow(page[middle], virtualPage)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private void list(long virtualPage, long newShift, boolean isTranslated) {
    if (!Unsigned.isAligned(virtualPage, pageLength) || !Unsigned.isAligned(newShift, pageLength)) {
      throw new IllegalArgumentException(
          "page " + Unsigned.hex(virtualPage) + " or its physical address is not page aligned");
    }
    int entry = entryFrom(virtualPage);
    if (entry == count || page[entry] != virtualPage) {
      insert(entry);
    }
    page[entry] = virtualPage;
    shift[entry] = newShift;
    translated[entry] = isTranslated;
  }

  private void insert(int entry) {
    if (count == page.length) {
      page = Arrays.copyOf(page, 2 * count);
      shift = Arrays.copyOf(shift, 2 * count);
      translated = Arrays.copyOf(translated, 2 * count);
    }
    System.arraycopy(page, entry, page, entry + 1, count - entry);
    System.arraycopy(shift, entry, shift, entry + 1, count - entry);
    System.arraycopy(translated, entry, translated, entry + 1, count - entry);
    count++;
  }
}
