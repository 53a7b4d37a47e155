package org.scatterproof.spec.dma;

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
import org.scatterproof.spec.value.IOReturn;

/** Commands that are created without constraints, and prepareWithSpecification that gives them. */
final class SpecificationRules {

  static final Requirement UNSPECIFIED_CREATED =
      Requirement.operation(
          DMA,
          "dma.create.unspecified",
          MUST,
          HEADER,
          "A command that is created with a reference constant only MUST be given, without"
              + " constraints.",
          "A driver makes its commands before it knows the device.",
          "withRefCon, header");

  static final Requirement UNSPECIFIED_REFUSES =
      Requirement.operation(
          DMA,
          "dma.prepare.unspecified",
          MUST,
          HEADER,
          "prepare MUST refuse a command that was never given constraints.",
          "No memory is prepared for a device that nobody described.",
          "withRefCon, header: constraints are given by prepareWithSpecification before use");

  static final Requirement UNSPECIFIED_NOT_READY =
      Requirement.operation(
          DMA,
          "dma.prepare.unspecified-not-ready",
          SHOULD,
          OBSERVED,
          "prepare SHOULD answer NotReady on a command that was never given constraints.",
          "The driver learns what is missing.",
          "prepare, as observed");

  static final Requirement ACCEPTS =
      Requirement.operation(
              DMA,
              "dma.prepare-with.accepts",
              MUST,
              HEADER,
              "prepareWithSpecification MUST give an inactive command its constraints and prepare"
                  + " the range.",
              "A command serves one device after the other.",
              "prepareWithSpecification, header")
          .entitling(
              "an inactive command with a descriptor; constraints as dma.create.accepts grants; a"
                  + " range as dma.prepare.accepts grants")
          .open(OpenQuestions.TRANSFER_EQUALITY);

  static final Requirement NOT_PERMITTED =
      Requirement.operation(
          DMA,
          "dma.prepare-with.not-permitted",
          SHOULD,
          OBSERVED,
          "prepareWithSpecification SHOULD answer NotPermitted while the command is active.",
          "A transfer that runs keeps its constraints.",
          "prepareWithSpecification, as observed");

  static final List<Rule<DmaStep>> RULES =
      List.of(
          new Rule<>(
              UNSPECIFIED_CREATED, SpecificationRules::unspecifiedCreated, DmaSituations.OTHER),
          new Rule<>(
              UNSPECIFIED_REFUSES, SpecificationRules::unspecifiedRefuses, DmaSituations.OTHER),
          new Rule<>(
              UNSPECIFIED_NOT_READY, SpecificationRules::unspecifiedNotReady, DmaSituations.OTHER),
          new Rule<>(ACCEPTS, SpecificationRules::accepts, DmaSituations.OTHER),
          new Rule<>(NOT_PERMITTED, SpecificationRules::notPermitted, DmaSituations.OTHER));

  private SpecificationRules() {}

  private static Finding unspecifiedCreated(DmaStep step, Note note) {
    if (step.call().operation != DmaOperation.CREATE
        || step.call().form != DmaCall.Form.UNSPECIFIED) {
      return Finding.NOT_EXERCISED;
    }
    return step.succeeded()
        ? Finding.HOLDS
        : note.violated("a command without constraints was asked for, and none was given");
  }

  private static boolean isPrepareOfUnspecified(DmaStep step) {
    return step.call().operation == DmaOperation.PREPARE
        && step.before().isCreated()
        && !step.before().isSpecified()
        && step.before().hasDescriptor();
  }

  private static Finding unspecifiedRefuses(DmaStep step, Note note) {
    if (!isPrepareOfUnspecified(step)) {
      return Finding.NOT_EXERCISED;
    }
    return step.succeeded()
        ? note.violated("the command has no constraints, and was prepared")
        : Finding.HOLDS;
  }

  private static Finding unspecifiedNotReady(DmaStep step, Note note) {
    if (!isPrepareOfUnspecified(step)) {
      return Finding.NOT_EXERCISED;
    }
    return step.answered(IOReturn.NOT_READY)
        ? Finding.HOLDS
        : note.violated(
            "the command has no constraints, and the answer was {r}", step.seen().returnCode);
  }

  private static Finding accepts(DmaStep step, Note note) {
    if (step.call().operation != DmaOperation.PREPARE_WITH
        || !step.before().isInactive()
        || !step.before().hasDescriptor()
        || !CreationRules.isOrdinary(step)
        || !DmaEntitlement.entitlesPrepare(step, step.call().offset, step.lengthAsked())) {
      return Finding.NOT_EXERCISED;
    }
    if (DmaEntitlement.equalsTransfer(step.constraints(), step.lengthAsked())) {
      return DmaEntitlement.readingOfEquality(step, note);
    }
    return step.succeeded()
        ? Finding.HOLDS
        : note.violated(
            "the command is inactive, the range {x} +{x} lies within its descriptor, the"
                + " constraints are ordinary ones, and the answer was {r}",
            step.call().offset,
            step.lengthAsked(),
            step.seen().returnCode);
  }

  private static Finding notPermitted(DmaStep step, Note note) {
    if (step.call().operation != DmaOperation.PREPARE_WITH || !step.isActive()) {
      return Finding.NOT_EXERCISED;
    }
    return step.answered(IOReturn.NOT_PERMITTED)
        ? Finding.HOLDS
        : note.violated("the command was active, and the answer was {r}", step.seen().returnCode);
  }
}
