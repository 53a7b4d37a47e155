package org.scatterproof.spec.dma;

import org.scatterproof.spec.rule.Rule.Situation;

/** What many rules of IODMACommand have in common. */
final class DmaSituations {

  /** A call of genIOVMSegments, which is most calls of a driver. */
  static final Situation<DmaStep> GENERATING =
      step -> step.call().operation == DmaOperation.GENERATE;

  /** Any other call. */
  static final Situation<DmaStep> OTHER = step -> step.call().operation != DmaOperation.GENERATE;

  private DmaSituations() {}
}
