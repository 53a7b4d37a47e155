package org.scatterproof.spec.rule;

import java.util.List;

/** What every operation of every area owes its caller: an answer. */
public final class SpiRequirements {

  /**
   * Judged by whoever executes the call: a rule cannot look at an answer that never came. In every
   * area, whatever is declared.
   */
  public static final Requirement ANSWERS =
      new Requirement(
          "spi.answers",
          Level.MUST,
          Basis.DERIVED,
          "Every operation MUST return to its caller, whatever the arguments and the state.",
          "A driver in a kernel has nobody who would catch what is thrown or end what hangs.",
          "genIOVMSegments, Return value; genPhysicalSegments, Return value",
          "",
          null,
          Specificity.OPERATION,
          Profile.DOCUMENTED,
          List.of());

  private SpiRequirements() {}
}
