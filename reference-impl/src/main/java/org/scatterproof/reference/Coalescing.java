package org.scatterproof.reference;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.Unsigned;

/**
 * Rewrites a chain so that its list fits: the bytes of the shortest sufficient prefix of its mbufs
 * move into clusters, each filled with as many bytes as one segment may have.
 *
 * <pre>
 *   before   header[a] - b - c - d - e          the list needs too much, or a page is untranslated
 *   after    header[ ] - cluster[abc] - d - e   b and c go back to the pool
 * </pre>
 *
 * <p>All clusters are taken before anything is changed. So when the pool runs dry, they go back and
 * the chain is what it was.
 */
final class Coalescing {

  private final PieceLimits limits;
  private final Platform platform;

  /** Bytes in a full cluster: one segment, in one page. */
  private final long unit;

  Coalescing(PieceLimits limits, Platform platform) {
    this.limits = limits;
    this.platform = platform;
    unit = Unsigned.min(limits.maxSegmentSize(), platform.clusterLength());
  }

  /**
   * Makes a chain fit.
   *
   * @param header the chain, not all empty
   * @param needed segments that the chain needs as it is, capped at 2^64 - 1, which no prefix mends
   * @param capacity segments that there may be, at least 1
   * @return false when that is not possible; the chain is as it was then
   */
  boolean rewrite(Mbuf header, long needed, long capacity) {
    Mbuf last = findPrefix(header, needed, capacity);
    if (last == null) {
      return false;
    }
    Mbuf tail = last.next();
    long bytes = 0;
    for (Mbuf at = header; at != null && at != tail; at = at.next()) {
      bytes += at.length();
    }
    Mbuf clusters = allocate(bytes);
    if (clusters == null) {
      return false;
    }
    Mbuf lastCluster = fill(clusters, header, tail);
    Mbuf replaced = header.next();
    header.setLength(0);
    header.setNext(clusters);
    lastCluster.setNext(tail);
    free(replaced, tail);
    return true;
  }

  /** The last mbuf of the shortest prefix that makes the list fit when it moves, or null. */
  private @Nullable Mbuf findPrefix(Mbuf header, long needed, long capacity) {
    Mbuf found = null;
    long bytes = 0;
    long behind = needed;
    for (Mbuf at = header; at != null; at = at.next()) {
      long own = limits.count(at);
      if (found != null && !limits.isTranslated(at, platform)) {
        found = null; // this one must move too
      }
      if (Unsigned.sumWraps(bytes, at.length())) {
        return null;
      }
      bytes += at.length();
      behind -= own;
      if (found == null && fits(bytes, behind, capacity)) {
        found = at;
      }
    }
    return found;
  }

  /** Both factors are below 2^32, so that the product is exact. */
  private boolean fits(long prefixBytes, long behind, long capacity) {
    return prefixBytes != 0
        && Unsigned.isBelow(behind, capacity)
        && Unsigned.isAtMost(prefixBytes, (capacity - behind) * unit);
  }

  /** A chain of clusters with room for so many bytes, their lengths set; null when short of one. */
  private @Nullable Mbuf allocate(long bytes) {
    Mbuf first = null;
    Mbuf last = null;
    for (long rest = bytes; rest != 0; ) {
      long length = Unsigned.min(rest, unit);
      Mbuf cluster = platform.allocateMbuf(length);
      if (cluster == null) {
        free(first, null);
        return null;
      }
      cluster.setLength(length);
      if (last == null) {
        first = cluster;
      } else {
        last.setNext(cluster);
      }
      last = cluster;
      rest -= length;
    }
    return first;
  }

  /** Copies the bytes of the mbufs before the tail into clusters; answers the last cluster. */
  private Mbuf fill(Mbuf clusters, Mbuf header, @Nullable Mbuf tail) {
    Mbuf to = clusters;
    long filled = 0;
    for (Mbuf from = header; from != null && from != tail; from = from.next()) {
      long copied = 0;
      while (copied != from.length()) {
        if (filled == to.length()) {
          to = Objects.requireNonNull(to.next()); // they hold exactly these bytes
          filled = 0;
        }
        long bytes = Unsigned.min(from.length() - copied, to.length() - filled);
        platform.copy(from.data() + copied, to.data() + filled, bytes);
        copied += bytes;
        filled += bytes;
      }
    }
    return to;
  }

  /** Gives back a chain up to an mbuf that stays. */
  private void free(@Nullable Mbuf first, @Nullable Mbuf end) {
    Mbuf at = first;
    while (at != null && at != end) {
      Mbuf next = at.next();
      platform.freeMbuf(at);
      at = next;
    }
  }
}
