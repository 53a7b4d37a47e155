package org.scatterproof.spec.spi;

import java.util.Locale;

/**
 * A part of the API that an implementation may declare. What it does not declare is not tested, and
 * the verdict says so in its first line.
 */
public enum Capability {
  /** IODMACommand: genIOVMSegments and its lifecycle. */
  DMA,
  /** IOMbufMemoryCursor. */
  MBUF;

  /** The name in files and on the command line: {@code dma}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
