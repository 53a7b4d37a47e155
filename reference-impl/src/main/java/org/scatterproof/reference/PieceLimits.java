package org.scatterproof.reference;

import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MbufConstraints;
import org.scatterproof.spec.value.Unsigned;

/**
 * How the bytes of an mbuf fall into segments: a segment lies in one page and is at most so long.
 * Counting is arithmetic, so that an mbuf of any length costs the same.
 *
 * @param pageLength bytes, a power of two
 * @param maxSegmentSize bytes, 1 to a page
 */
record PieceLimits(long pageLength, long maxSegmentSize) {

  /** The limits of a cursor, or null for a maximum of 0; one above a page is a page. */
  static @Nullable PieceLimits of(MbufConstraints constraints, long pageLength) {
    long asked = constraints.maxSegmentSize();
    return asked == 0 ? null : new PieceLimits(pageLength, Unsigned.min(asked, pageLength));
  }

  /** Bytes of the segment that begins at a virtual address with so many bytes to come. */
  long cut(long address, long rest) {
    return Unsigned.min(Unsigned.min(rest, inPage(address)), maxSegmentSize);
  }

  /** Segments that an mbuf needs; 0 for an empty one. */
  long count(Mbuf mbuf) {
    long length = mbuf.length();
    long first = inPage(mbuf.data());
    if (Unsigned.isAtMost(length, first)) {
      return pieces(length);
    }
    long behind = length - first;
    long pages = behind >>> Long.numberOfTrailingZeros(pageLength);
    long last = behind & (pageLength - 1);
    return pieces(first) + pages * pieces(pageLength) + pieces(last);
  }

  /** Whether every byte of an mbuf has a physical address; looks at every page. */
  boolean isTranslated(Mbuf mbuf, Platform platform) {
    long at = mbuf.data();
    long rest = mbuf.length();
    if (Unsigned.isAtMost(rest, inPage(at))) {
      return rest == 0 || platform.isTranslated(at); // mostly, and it spares a loop
    }
    while (rest != 0) {
      if (!platform.isTranslated(at)) {
        return false;
      }
      long looked = Unsigned.min(rest, inPage(at));
      at += looked;
      rest -= looked;
    }
    return true;
  }

  /** Bytes from an address to the end of its page. */
  private long inPage(long address) {
    return pageLength - (address & (pageLength - 1));
  }

  /** Segments that bytes within one page need. */
  private long pieces(long bytes) {
    if (bytes <= maxSegmentSize) {
      return bytes == 0 ? 0 : 1; // mostly, and it spares a division
    }
    return (bytes - 1) / maxSegmentSize + 1;
  }
}
