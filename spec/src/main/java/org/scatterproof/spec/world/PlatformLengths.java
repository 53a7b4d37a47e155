package org.scatterproof.spec.world;

/**
 * What a simulated machine is like.
 *
 * @param pageLength bytes of a page, a power of two up to 2^30
 * @param clusterLength bytes of an mbuf cluster, 1 to 2^30
 * @param smallMbufLength bytes of data in a small mbuf, 1 to clusterLength
 * @param bigEndian whether the most significant byte comes first
 */
public record PlatformLengths(
    long pageLength, long clusterLength, long smallMbufLength, boolean bigEndian) {

  private static final long LARGEST = 1L << 30;

  public PlatformLengths {
    if (Long.bitCount(pageLength) != 1 || pageLength < 1 || pageLength > LARGEST) {
      throw new IllegalArgumentException("page length " + pageLength + " is no power of two");
    }
    if (clusterLength < 1 || clusterLength > LARGEST) {
      throw new IllegalArgumentException("cluster length " + clusterLength + " is out of range");
    }
    if (smallMbufLength < 1 || smallMbufLength > clusterLength) {
      throw new IllegalArgumentException("small mbuf length " + smallMbufLength);
    }
  }

  /** Pages of this length, and otherwise the usual machine: little-endian, 2048 and 224. */
  public static PlatformLengths ofPage(long pageLength) {
    long cluster = Math.min(2048, Math.max(1, pageLength / 2));
    return new PlatformLengths(pageLength, cluster, Math.min(224, cluster), false);
  }
}
