package org.scatterproof.spec.spi;

/** The byte order of an output format. */
public enum ByteOrdering {
  /** The machine's own, which {@link org.scatterproof.spec.platform.Platform#isBigEndian} tells. */
  HOST,
  BIG,
  LITTLE;

  /** Whether this order puts the most significant byte first on such a machine. */
  public boolean isBig(boolean machineIsBig) {
    return this == BIG || (this == HOST && machineIsBig);
  }
}
