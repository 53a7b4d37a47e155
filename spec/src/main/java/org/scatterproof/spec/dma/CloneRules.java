package org.scatterproof.spec.dma;

import static org.scatterproof.spec.rule.Basis.HEADER;
import static org.scatterproof.spec.rule.Level.MUST;
import static org.scatterproof.spec.spi.Capability.CLONE;

import java.util.List;
import org.scatterproof.spec.rule.Finding;
import org.scatterproof.spec.rule.Note;
import org.scatterproof.spec.rule.Requirement;
import org.scatterproof.spec.rule.Rule;
import org.scatterproof.spec.value.IOReturn;

/** Clones of commands. */
final class CloneRules {

  static final Requirement ANSWERS =
      Requirement.operation(
          CLONE,
          "dma.clone.answers",
          MUST,
          HEADER,
          "cloneCommand MUST answer a new command.",
          "A driver with one command in hand makes as many as it has transfers.",
          "cloneCommand, header");

  static final Requirement STATELESS =
      Requirement.operation(
          CLONE,
          "dma.clone.stateless",
          MUST,
          HEADER,
          "A clone MUST have no descriptor and no preparation, whatever the original has.",
          "Two transfers never share a preparation.",
          "cloneCommand, header");

  static final Requirement CONSTRAINTS =
      Requirement.operation(
          CLONE,
          "dma.clone.constraints",
          MUST,
          HEADER,
          "A clone MUST answer like a command that was created with the original's constraints.",
          "The clone's segments suit the same device.",
          "cloneCommand, header");

  static final List<Rule<DmaStep>> RULES =
      List.of(
          new Rule<>(ANSWERS, CloneRules::answers),
          new Rule<>(STATELESS, CloneRules::stateless),
          new Rule<>(CONSTRAINTS, CloneRules::constraints));

  private CloneRules() {}

  private static Finding answers(DmaStep step, Note note) {
    if (step.call().operation != DmaOperation.CLONE) {
      return Finding.NOT_EXERCISED;
    }
    if (!step.succeeded()) {
      return note.violated("no command was answered");
    }
    return step.seen().isNewCommand
        ? Finding.HOLDS
        : note.violated("the command itself was answered");
  }

  private static Finding stateless(DmaStep step, Note note) {
    DmaLedger before = step.before();
    if (!before.isClone() || before.descriptor() != DmaCall.NO_DESCRIPTOR) {
      return Finding.NOT_EXERCISED;
    }
    return switch (step.call().operation) {
      case GET ->
          step.seen().descriptor == DmaCall.NO_DESCRIPTOR
              ? Finding.HOLDS
              : note.violated("a clone that was given no descriptor answers one");
      case GENERATE, COMPLETE, PREPARED_RANGE ->
          step.succeeded()
              ? note.violated("a clone that was given nothing acts as if it were prepared")
              : Finding.HOLDS;
      default -> Finding.NOT_EXERCISED;
    };
  }

  private static Finding constraints(DmaStep step, Note note) {
    if (!step.before().isClone()) {
      return Finding.NOT_EXERCISED;
    }
    if (isAccepted(step) && !step.succeeded()) {
      return note.violated(
          "a command with the original's constraints prepares this, and the clone answered {r}",
          step.seen().returnCode);
    }
    DmaObservation fresh = step.seen().fresh;
    if (!step.isPlainGenerate() || fresh == null) {
      return Finding.NOT_EXERCISED;
    }
    Finding finding = ControlRules.history(step, note);
    if (finding != Finding.NOT_EXERCISED || step.before().isForced()) {
      return finding;
    }
    return step.seen().returnCode == fresh.returnCode || fresh.returnCode != IOReturn.SUCCESS
        ? Finding.NOT_EXERCISED
        : note.violated(
            "a command with the original's constraints answers {r}, the clone {r}",
            fresh.returnCode,
            step.seen().returnCode);
  }

  /** Whether a prepare is one that the original's constraints let succeed. */
  private static boolean isAccepted(DmaStep step) {
    return step.call().operation == DmaOperation.PREPARE
        && step.isFirstPrepare()
        && step.before().isSpecified()
        && DmaEntitlement.isPlainRun(step, step.call().offset, step.lengthAsked());
  }
}
