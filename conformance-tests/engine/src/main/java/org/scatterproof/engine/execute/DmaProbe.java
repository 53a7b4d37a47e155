package org.scatterproof.engine.execute;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.dma.DmaCall;
import org.scatterproof.spec.dma.DmaLedger;
import org.scatterproof.spec.dma.DmaObservation;
import org.scatterproof.spec.dma.DmaOperation;
import org.scatterproof.spec.dma.DmaSetting;
import org.scatterproof.spec.dma.DmaStep;
import org.scatterproof.spec.rule.Findings;
import org.scatterproof.spec.rule.Rulebook;
import org.scatterproof.spec.spi.DmaSegmentFunction;
import org.scatterproof.spec.spi.Implementation;
import org.scatterproof.spec.world.SimulatedDescriptor;
import org.scatterproof.spec.world.SimulatedPlatform;

/**
 * Probes commands that live side by side: makes a call, observes the answer, has it judged, and
 * moves the ledger of its command on. Every prober of area dma is a loop around this. A call and
 * its judgement allocate nothing here; controls create commands, which the implementation
 * allocates.
 */
public final class DmaProbe {

  /** The other capacity of a control when the call has room for one segment at most. */
  public static final int OTHER_CAPACITY = 64;

  private final DmaAnswers target;
  private final DmaControls controls;
  private final Rulebook<DmaStep> rulebook;
  private final Findings<DmaStep> findings;
  private final ProbedCommand[] commands;
  private final DmaCall call = new DmaCall();
  private final DmaControl control = new DmaControl();
  private final DmaObservation seen = new DmaObservation();

  /** What controls answered; made when the first one is asked. */
  private @Nullable DmaObservation fresh;

  private @Nullable DmaObservation otherCapacity;
  private @Nullable DmaObservation restored;
  private ProbedCommand called;
  private StepWatcher watcher = StepWatcher.NONE;
  private @Nullable Throwable thrown;
  private boolean thrownByControl;
  private boolean controlled;
  private boolean judgesControlledOnly;

  /** What became of a call. */
  public enum Answer {
    /** Every rule that speaks of it holds. */
    ADMITTED,
    /** A rule is violated; {@link #findings} says which. */
    VIOLATED,
    /** There was no answer, but {@link #thrown}. */
    THREW
  }

  /**
   * A probe without a command; the first call is a CREATE.
   *
   * @param setting in its constraints, every function is the same {@link #recordingFunction}
   * @param descriptors what calls name by index; descriptor i holds content i of the setting
   * @param arrays where calls get their arrays; for one thread
   */
  public DmaProbe(
      Implementation implementation,
      SimulatedPlatform platform,
      DmaSetting setting,
      List<SimulatedDescriptor> descriptors,
      Rulebook<DmaStep> rulebook,
      SegmentArrays arrays) {
    this(
        new LiveAnswers(implementation).command(platform, setting, descriptors, arrays),
        new LiveAnswers(implementation).controls(platform, setting, descriptors, arrays),
        setting,
        rulebook);
  }

  /** A probe whose answers come from wherever they come from. */
  DmaProbe(
      DmaAnswers target, DmaControls controls, DmaSetting setting, Rulebook<DmaStep> rulebook) {
    this(target, controls, setting, rulebook, rulebook.newFindings(), DmaCall.COMMANDS);
  }

  /**
   * A probe for one of many scenarios, which costs no more than it must.
   *
   * @param findings of the rulebook, where they are put; nobody else uses them meanwhile
   * @param commandCount commands that calls name: all numbers are below it
   */
  DmaProbe(
      DmaAnswers target,
      DmaControls controls,
      DmaSetting setting,
      Rulebook<DmaStep> rulebook,
      Findings<DmaStep> findings,
      int commandCount) {
    this.target = target;
    this.controls = controls;
    this.rulebook = rulebook;
    this.findings = findings;
    commands = new ProbedCommand[commandCount];
    for (int i = 0; i < commands.length; i++) {
      commands[i] = new ProbedCommand(setting, call, seen);
    }
    called = commands[0];
  }

  /** An output function whose calls a probe observes; one for each probe. */
  public static DmaSegmentFunction recordingFunction() {
    return new DmaRecorder();
  }

  /** Says that the calls of a scenario's step of that index begin. */
  void beginStep(int step) {
    target.beginStep(step);
  }

  /** Lets somebody look on from now on. */
  void watch(StepWatcher onlooker) {
    watcher = onlooker;
  }

  /** Whether a control of the last call was made, or asked for. */
  boolean isControlled() {
    return controlled;
  }

  /**
   * Has only calls with controls judged from now on: the others were judged before, by the same
   * answers, and admitted.
   */
  void judgeControlledOnly() {
    judgesControlledOnly = true;
  }

  /** Forgets all commands, what was established about them, and what the machine holds. */
  public void restart() {
    target.drop();
    for (ProbedCommand each : commands) {
      each.clear();
    }
    called = commands[0];
    thrown = null;
  }

  /**
   * Makes a call and has the answer judged. The ledger moves on when it is admitted; else it stays
   * as it was before the call, which is what the explanation speaks of.
   *
   * @param next copied; the command that it names has been created, or is now
   * @param withControls whether a generating call on a prepared command is repeated on fresh ones,
   *     and any call on one that took the saved state back
   */
  public Answer perform(DmaCall next, boolean withControls) {
    begin(next);
    boolean isStateKept = withControls && keepState();
    if (!isAnswered()) {
      return Answer.THREW;
    }
    if (isStateKept) {
      repeatOnRestoredCommand();
    }
    if (withControls && called.step.isPlainGenerate() && called.ledger.isRangeCertain()) {
      repeatOnFreshCommands();
    }
    boolean isJudged = controlled || !judgesControlledOnly;
    if (isJudged) {
      rulebook.judge(called.step, findings);
    }
    watcher.judged(called.step);
    target.endLooking();
    if (isJudged && findings.blamed() >= 0) {
      thrown = null; // what the call itself shows is plainer
      return Answer.VIOLATED;
    }
    if (thrown != null) {
      return Answer.THREW;
    }
    advance();
    return Answer.ADMITTED;
  }

  /**
   * Makes a call that was judged before, after the same calls: the ledger moves on as it did then.
   * False where there was no answer this time, but {@link #thrown}.
   */
  boolean performAgain(DmaCall next) {
    begin(next);
    if (!isAnswered()) {
      return false;
    }
    target.endLooking();
    advance();
    return true;
  }

  private void begin(DmaCall next) {
    call.copyFrom(next);
    called = commands[call.command];
    if (call.operation == DmaOperation.CREATE) {
      called.form = call.form;
    }
    seen.fresh = null;
    seen.otherCapacity = null;
    seen.restored = null;
    seen.told = called.told;
    thrown = null;
    thrownByControl = false;
    controlled = false;
  }

  private boolean isAnswered() {
    try {
      target.perform(call, called.ledger.constraints(), seen);
      return true;
    } catch (MalformedAnswer e) { // nothing that the implementation did
      throw e;
    } catch (Throwable e) { // whatever it is, the implementation has not answered
      thrown = e;
      thrownByControl = false;
      return false;
    }
  }

  private void advance() {
    called.advance();
    switch (call.operation) {
      case CHANGE, DRIVER_WRITES -> { // they concern whoever has the descriptor
        for (ProbedCommand each : commands) {
          if (each != called) {
            each.advance();
          }
        }
      }
      case CLONE -> {
        if (called.step.succeeded()) {
          commands[call.clone].becomeCloneOf(called);
        }
      }
      case CLEAR, COMPLETE, SYNCHRONIZE, WRITE_BYTES, DEVICE_WRITES -> { // may write memory
        for (ProbedCommand each : commands) {
          if (each != called) {
            each.ledger.memoryMayHaveChanged();
          }
        }
      }
      default -> {}
    }
  }

  /** What was established about command 0. */
  ProbedCommand first() {
    return commands[0];
  }

  /** Takes command 0 for the one that was called last, and forgets what it answered. */
  void turnToFirst() {
    called = commands[0];
    thrown = null;
  }

  /** The last step; valid until the next one. */
  public DmaStep step() {
    return called.step;
  }

  /** What the rules said of the last step; valid until the next one. */
  public Findings<DmaStep> findings() {
    return findings;
  }

  /**
   * What the calls so far established about the command that was called last; before that call
   * where it was not admitted.
   */
  public DmaLedger ledger() {
    return called.ledger;
  }

  /** Whether there is a command 0. */
  public boolean hasCommand() {
    return hasCommand(0);
  }

  /** Whether there is a command of that number. */
  public boolean hasCommand(int number) {
    return target.hasCommand(number);
  }

  /** What the last call threw; null when it answered. */
  public @Nullable Throwable thrown() {
    return thrown;
  }

  /** Whether it was thrown by a fresh command on which the call was repeated. */
  public boolean isThrownByControl() {
    return thrownByControl;
  }

  private boolean keepState() {
    try {
      return target.keepState(call);
    } catch (Throwable e) { // a command that declares to save its state owes it
      thrown = e;
      thrownByControl = true;
      return false;
    }
  }

  private void repeatOnRestoredCommand() {
    try {
      int constraints = called.ledger.constraints();
      restored = orNew(restored);
      if (target.answerRestored(call, called.form, constraints, restored)) {
        seen.restored = restored;
      }
    } catch (Throwable e) { // a command that took a state back owes an answer as any other does
      thrown = e;
      thrownByControl = true;
    }
  }

  private void repeatOnFreshCommands() {
    try {
      fresh = orNew(fresh);
      if (answerFresh(call.capacity, fresh)) {
        seen.fresh = fresh;
      }
      boolean many = Integer.compareUnsigned(call.capacity, 1) > 0;
      otherCapacity = orNew(otherCapacity);
      if (answerFresh(many ? 1 : OTHER_CAPACITY, otherCapacity)) {
        seen.otherCapacity = otherCapacity;
      }
    } catch (MalformedAnswer e) { // nothing that the implementation did
      throw e;
    } catch (Throwable e) { // a fresh command owes an answer as any other does
      thrown = e;
      thrownByControl = true;
    }
  }

  private static DmaObservation orNew(@Nullable DmaObservation made) {
    return made == null ? new DmaObservation() : made;
  }

  /** Has the call made on a fresh command that is prepared alike; false where it cannot be. */
  private boolean answerFresh(int capacity, DmaObservation into) {
    if (called.ledger.preparedLength() == 0) {
      return false; // as an argument it would stand for the whole descriptor
    }
    controlled = true;
    control.ask(called.form, called.ledger, call, capacity);
    return controls.answer(control, into);
  }
}
