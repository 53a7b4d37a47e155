package org.scatterproof.spec.dma;

import java.util.List;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.spi.DmaConstraints;

/**
 * What stays as it is while a command is probed: its constraints and the descriptors there are. A
 * descriptor that changes in place stands here once for each content it takes; the ledger says
 * which content counts.
 *
 * @param constraints what the command is created with
 * @param pageLength bytes of a page of the machine
 * @param descriptors the addresses of every descriptor's bytes, in order
 */
public record DmaSetting(DmaConstraints constraints, long pageLength, List<RunList> descriptors) {

  public DmaSetting {
    descriptors = List.copyOf(descriptors);
  }
}
