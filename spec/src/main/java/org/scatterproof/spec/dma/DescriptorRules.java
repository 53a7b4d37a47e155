package org.scatterproof.spec.dma;

import static org.scatterproof.spec.rule.Basis.DOCUMENTED;
import static org.scatterproof.spec.rule.Basis.HEADER;
import static org.scatterproof.spec.rule.Level.MUST;
import static org.scatterproof.spec.spi.Capability.DMA;

import java.util.List;
import org.scatterproof.spec.rule.Finding;
import org.scatterproof.spec.rule.Note;
import org.scatterproof.spec.rule.Requirement;
import org.scatterproof.spec.rule.Rule;
import org.scatterproof.spec.value.IOReturn;

/** Setting, clearing and getting the memory descriptor. */
final class DescriptorRules {

  static final Requirement SET_ACCEPTS =
      Requirement.operation(
              DMA,
              "dma.set.accepts",
              MUST,
              HEADER,
              "setMemoryDescriptor on an inactive command MUST set the descriptor.",
              "A command is used again for the next transfer.",
              "setMemoryDescriptor, header")
          .entitling(
              "an inactive command; a descriptor no longer than maxTransferSize; and, when it is to"
                  + " be prepared on the way, one whose bytes are all aligned and below the limit")
          .open(OpenQuestions.TRANSFER_EQUALITY);

  static final Requirement SET_PREPARES =
      Requirement.operation(
              DMA,
              "dma.set.prepares",
              MUST,
              HEADER,
              "setMemoryDescriptor MUST prepare the whole descriptor unless it is told not to.",
              "A driver that lets it happen generates segments right away.",
              "setMemoryDescriptor, header")
          .open(OpenQuestions.SAME_DESCRIPTOR);

  static final Requirement SET_BUSY =
      Requirement.operation(
              DMA,
              "dma.set.busy",
              MUST,
              HEADER,
              "setMemoryDescriptor with another descriptor on an active command MUST answer Busy.",
              "A transfer that runs does not lose its memory.",
              "setMemoryDescriptor, header")
          .open(OpenQuestions.SAME_DESCRIPTOR);

  static final Requirement SET_NO_SPACE =
      Requirement.operation(
              DMA,
              "dma.set.no-space",
              MUST,
              HEADER,
              "setMemoryDescriptor with a descriptor longer than maxTransferSize MUST answer"
                  + " NoSpace.",
              "The driver learns that it has to split the transfer.",
              "setMemoryDescriptor, header")
          .open(OpenQuestions.TRANSFER_CHECK, OpenQuestions.SAME_DESCRIPTOR);

  static final Requirement CLEAR_COMPLETES =
      Requirement.operation(
          DMA,
          "dma.clear.completes",
          MUST,
          HEADER,
          "clearMemoryDescriptor MUST complete an active command unless it is told not to.",
          "Giving the memory up ends its preparation.",
          "clearMemoryDescriptor, header");

  static final Requirement CLEAR_NOT_READY =
      Requirement.operation(
          DMA,
          "dma.clear.not-ready",
          MUST,
          HEADER,
          "clearMemoryDescriptor that is told not to complete MUST answer NotReady while the"
              + " command is active.",
          "Prepared memory is not given up unnoticed.",
          "clearMemoryDescriptor, header");

  static final Requirement GET_ANSWERS =
      Requirement.operation(
          DMA,
          "dma.get.answers",
          MUST,
          DOCUMENTED,
          "getMemoryDescriptor MUST answer the current descriptor, or none where none is set.",
          "Whoever was handed the command finds its memory.",
          "genIOVMSegments, See also: getMemoryDescriptor");

  static final List<Rule<DmaStep>> RULES =
      List.of(
          new Rule<>(SET_BUSY, DescriptorRules::setBusy, DmaSituations.OTHER),
          new Rule<>(SET_NO_SPACE, DescriptorRules::setNoSpace, DmaSituations.OTHER),
          new Rule<>(SET_ACCEPTS, DescriptorRules::setAccepts, DmaSituations.OTHER),
          new Rule<>(SET_PREPARES, DescriptorRules::setPrepares),
          new Rule<>(CLEAR_COMPLETES, DescriptorRules::clearCompletes, DmaSituations.OTHER),
          new Rule<>(CLEAR_NOT_READY, DescriptorRules::clearNotReady, DmaSituations.OTHER),
          new Rule<>(GET_ANSWERS, DescriptorRules::getAnswers, DmaSituations.OTHER));

  private DescriptorRules() {}

  private static boolean isSetOnInactive(DmaStep step) {
    return step.call().operation == DmaOperation.SET
        && step.before().isInactive()
        && step.call().descriptor >= 0;
  }

  private static Finding setBusy(DmaStep step, Note note) {
    DmaLedger before = step.before();
    if (step.call().operation != DmaOperation.SET
        || !before.isActive()
        || before.isPreparationOpen()
        || step.call().descriptor < 0) {
      return Finding.NOT_EXERCISED;
    }
    if (step.call().descriptor == before.descriptor() && step.succeeded()) {
      return note.reading(OpenQuestions.SAME_DESCRIPTOR, 1);
    }
    return step.answered(IOReturn.BUSY)
        ? Finding.HOLDS
        : note.violated(
            "another descriptor was set while a transfer was prepared, and the answer was {r}",
            step.seen().returnCode);
  }

  private static Finding setNoSpace(DmaStep step, Note note) {
    if (!isSetOnInactive(step)
        || !step.before().isSpecified()
        || !DmaEntitlement.exceedsTransfer(step.constraints(), step.bytes().total())) {
      return Finding.NOT_EXERCISED;
    }
    if (step.succeeded() && mayBeSetAlready(step)) {
      // Not to be prepared, it may have been set anew, to be found too long later.
      return step.call().automatic
          ? note.reading(OpenQuestions.SAME_DESCRIPTOR, 1)
          : Finding.NOT_EXERCISED;
    }
    if (!step.call().automatic && (step.succeeded() || step.answered(IOReturn.NO_SPACE))) {
      return note.reading(OpenQuestions.TRANSFER_CHECK, step.succeeded() ? 1 : 0);
    }
    return step.answered(IOReturn.NO_SPACE)
        ? Finding.HOLDS
        : note.violated(
            "the descriptor has {x} bytes, maxTransferSize is {x}, and the answer was {r}",
            step.bytes().total(),
            step.constraints().maxTransferSize(),
            step.seen().returnCode);
  }

  private static boolean mayBeSetAlready(DmaStep step) {
    int set = step.before().descriptor();
    return set == step.call().descriptor || set == DmaLedger.UNKNOWN_DESCRIPTOR;
  }

  private static Finding setAccepts(DmaStep step, Note note) {
    if (!isSetOnInactive(step)
        || DmaEntitlement.exceedsTransfer(step.constraints(), step.bytes().total())) {
      return Finding.NOT_EXERCISED;
    }
    boolean entitled =
        !step.call().automatic
            || (step.before().isSpecified()
                && DmaEntitlement.entitlesPrepare(step, 0, step.bytes().total()));
    if (!entitled) {
      return Finding.NOT_EXERCISED;
    }
    // Success without a prepare on the way leaves open whether equality will do for one.
    boolean maybePrepared = step.call().automatic && !mayBeSetAlready(step);
    if (DmaEntitlement.equalsTransfer(step.constraints(), step.bytes().total())
        && (maybePrepared || !step.succeeded())) {
      return DmaEntitlement.readingOfEquality(step, note);
    }
    return step.succeeded()
        ? Finding.HOLDS
        : note.violated(
            "the command was inactive and nothing speaks against the descriptor, but the answer"
                + " was {r}",
            step.seen().returnCode);
  }

  private static Finding setPrepares(DmaStep step, Note note) {
    boolean asksWhetherPrepared =
        switch (step.call().operation) {
          case GENERATE, COMPLETE, PREPARED_RANGE -> true;
          default -> false;
        };
    if (asksWhetherPrepared && step.before().isPreparationOpen()) {
      if (step.tellsPrepared() || step.tellsUnprepared()) {
        return note.reading(OpenQuestions.SAME_DESCRIPTOR, step.tellsUnprepared() ? 1 : 0);
      }
      return Finding.NOT_EXERCISED;
    }
    if (!asksWhetherPrepared || !step.isActive() || !step.before().isPreparedBySet()) {
      return Finding.NOT_EXERCISED;
    }
    return step.answered(IOReturn.NOT_READY)
        ? note.violated("setMemoryDescriptor was to prepare, but the command is not prepared")
        : Finding.HOLDS;
  }

  private static Finding clearCompletes(DmaStep step, Note note) {
    if (step.call().operation != DmaOperation.CLEAR
        || !step.call().automatic
        || !step.before().hasDescriptor()) {
      return Finding.NOT_EXERCISED;
    }
    return step.succeeded()
        ? Finding.HOLDS
        : note.violated(
            "the command was to complete and give up its descriptor, but the answer was {r}",
            step.seen().returnCode);
  }

  private static Finding clearNotReady(DmaStep step, Note note) {
    if (step.call().operation != DmaOperation.CLEAR || step.call().automatic || !step.isActive()) {
      return Finding.NOT_EXERCISED;
    }
    return step.answered(IOReturn.NOT_READY)
        ? Finding.HOLDS
        : note.violated(
            "the command was active and told not to complete, and the answer was {r}",
            step.seen().returnCode);
  }

  private static Finding getAnswers(DmaStep step, Note note) {
    if (step.call().operation != DmaOperation.GET
        || step.before().descriptor() == DmaLedger.UNKNOWN_DESCRIPTOR) {
      return Finding.NOT_EXERCISED;
    }
    if (step.seen().descriptor == step.before().descriptor()) {
      return Finding.HOLDS;
    }
    return step.before().hasDescriptor()
        ? note.violated("descriptor {d} is set, and was not answered", step.before().descriptor())
        : note.violated("no descriptor is set, but one was answered");
  }
}
