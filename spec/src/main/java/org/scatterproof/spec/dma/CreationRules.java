package org.scatterproof.spec.dma;

import static org.scatterproof.spec.rule.Basis.DERIVED;
import static org.scatterproof.spec.rule.Basis.HEADER;
import static org.scatterproof.spec.rule.Basis.OBSERVED;
import static org.scatterproof.spec.rule.Level.MUST;
import static org.scatterproof.spec.rule.Level.SHOULD;
import static org.scatterproof.spec.spi.Capability.DMA;

import java.util.List;
import org.scatterproof.spec.rule.Finding;
import org.scatterproof.spec.rule.Note;
import org.scatterproof.spec.rule.Requirement;
import org.scatterproof.spec.rule.Rule;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.spi.Mapping;
import org.scatterproof.spec.spi.NamedDmaOutput;
import org.scatterproof.spec.value.Unsigned;

/** Which constraints a command is created with, and which it refuses. */
final class CreationRules {

  static final Requirement ACCEPTS =
      Requirement.operation(
              DMA,
              "dma.create.accepts",
              MUST,
              DERIVED,
              "Constraints that the headers allow without reservation MUST give a command.",
              "A driver whose device has an ordinary limit gets to use its device.",
              "withSpecification, header")
          .entitling(
              "an output function; 0 address bits, or more than a page's and no more than the"
                  + " function writes; alignments that are powers of two up to a page; a maximum"
                  + " segment size of 0 or at least every alignment; a mapped or unmapped command");

  static final Requirement REFUSES =
      Requirement.operation(
          DMA,
          "dma.create.refuses",
          MUST,
          HEADER,
          "A 32-bit output function with more than 32 address bits, and an unknown mapping type,"
              + " MUST be refused.",
          "Nobody finds out by corrupted memory that a segment cannot be expressed.",
          "withSpecification, header");

  static final Requirement NEEDS_OUTPUT =
      Requirement.operation(
          DMA,
          "dma.create.needs-output",
          SHOULD,
          OBSERVED,
          "Constraints without an output function SHOULD be refused.",
          "The mistake shows at initialisation, not at the first transfer.",
          "withSpecification, as observed");

  static final List<Rule<DmaStep>> RULES =
      List.of(
          new Rule<>(ACCEPTS, CreationRules::accepts, DmaSituations.OTHER),
          new Rule<>(REFUSES, CreationRules::refuses, DmaSituations.OTHER),
          new Rule<>(NEEDS_OUTPUT, CreationRules::needsOutput, DmaSituations.OTHER));

  private CreationRules() {}

  private static Finding accepts(DmaStep step, Note note) {
    if (!isSpecifying(step) || !isOrdinary(step)) {
      return Finding.NOT_EXERCISED;
    }
    return step.succeeded()
        ? Finding.HOLDS
        : note.violated("creation was refused although every constraint is an ordinary one");
  }

  private static boolean isSpecifying(DmaStep step) {
    return step.call().operation == DmaOperation.CREATE
        && step.call().form != DmaCall.Form.UNSPECIFIED;
  }

  /** Whether the constraints that count for a call are ones that nobody has reason to refuse. */
  static boolean isOrdinary(DmaStep step) {
    DmaConstraints c = step.constraints();
    long pageLength = step.setting().pageLength();
    boolean bitsOrdinary =
        c.numAddressBits() == 0
            || (c.numAddressBits() <= outputBits(c)
                && c.numAddressBits() > Long.numberOfTrailingZeros(pageLength));
    boolean mappingOrdinary = c.mapping() == Mapping.MAPPED || c.mapping() == Mapping.UNMAPPED;
    return c.output() != null
        && bitsOrdinary
        && mappingOrdinary
        && DmaEntitlement.hasOrdinaryAlignments(c)
        && Unsigned.isAtMost(DmaEntitlement.largestAlignment(c), pageLength);
  }

  private static int outputBits(DmaConstraints constraints) {
    return constraints.output() instanceof NamedDmaOutput named ? named.wordBits() : Long.SIZE;
  }

  private static Finding refuses(DmaStep step, Note note) {
    if (!isSpecifying(step)) {
      return Finding.NOT_EXERCISED;
    }
    DmaConstraints c = step.constraints();
    if (outputBits(c) == Integer.SIZE && c.numAddressBits() > Integer.SIZE) {
      return step.succeeded()
          ? note.violated("a 32-bit output function was accepted with {d} bits", c.numAddressBits())
          : Finding.HOLDS;
    }
    if (c.mapping() < Mapping.MAPPED || c.mapping() > Mapping.UNMAPPED) {
      return step.succeeded()
          ? note.violated("the unknown mapping type {d} was accepted", c.mapping())
          : Finding.HOLDS;
    }
    return Finding.NOT_EXERCISED;
  }

  private static Finding needsOutput(DmaStep step, Note note) {
    if (!isSpecifying(step) || step.constraints().output() != null) {
      return Finding.NOT_EXERCISED;
    }
    return step.succeeded()
        ? note.violated("a command was created without an output function")
        : Finding.HOLDS;
  }
}
