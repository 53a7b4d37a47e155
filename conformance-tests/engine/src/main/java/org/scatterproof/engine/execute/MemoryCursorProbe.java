package org.scatterproof.engine.execute;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.memorycursor.MemoryCursorCall;
import org.scatterproof.spec.memorycursor.MemoryCursorLedger;
import org.scatterproof.spec.memorycursor.MemoryCursorObservation;
import org.scatterproof.spec.memorycursor.MemoryCursorSetting;
import org.scatterproof.spec.memorycursor.MemoryCursorStep;
import org.scatterproof.spec.rule.Findings;
import org.scatterproof.spec.rule.Rulebook;
import org.scatterproof.spec.spi.CursorSegmentFunction;
import org.scatterproof.spec.spi.Implementation;
import org.scatterproof.spec.world.SimulatedDescriptor;
import org.scatterproof.spec.world.SimulatedPlatform;

/**
 * Probes one memory cursor: makes a call, observes the answer, has it judged, and moves the ledger
 * on. Every prober of area memory-cursor is a loop around this. A call and its judgement allocate
 * nothing here; controls create cursors, which the implementation allocates.
 */
public final class MemoryCursorProbe {

  /** The other number of slots of a control when the call has room for one segment at most. */
  public static final int OTHER_CAPACITY = 64;

  private final MemoryCursorAnswers target;
  private final MemoryCursorControls controls;
  private final Rulebook<MemoryCursorStep> rulebook;
  private final Findings<MemoryCursorStep> findings;
  private final MemoryCursorLedger ledger = new MemoryCursorLedger();
  private final MemoryCursorCall call = new MemoryCursorCall();
  private final MemoryCursorCall controlCall = new MemoryCursorCall();
  private final MemoryCursorObservation seen = new MemoryCursorObservation();
  private final MemoryCursorObservation fresh = new MemoryCursorObservation();
  private final MemoryCursorObservation otherCapacity = new MemoryCursorObservation();
  private final MemoryCursorStep step;
  private StepWatcher watcher = StepWatcher.NONE;
  private @Nullable Throwable thrown;
  private boolean thrownByControl;

  /**
   * A probe without a cursor; the first call is a CREATE.
   *
   * @param setting a function in its constraints is a {@link #recordingFunction} of this probe's
   *     own
   * @param descriptors what calls name by index; descriptor i holds content i of the setting
   * @param arrays where calls get their arrays; for one thread
   */
  public MemoryCursorProbe(
      Implementation implementation,
      SimulatedPlatform platform,
      MemoryCursorSetting setting,
      List<SimulatedDescriptor> descriptors,
      Rulebook<MemoryCursorStep> rulebook,
      SegmentArrays arrays) {
    this(
        new LiveAnswers(implementation)
            .memoryCursor(platform, setting.constraints(), descriptors, arrays),
        new LiveAnswers(implementation)
            .memoryCursorControls(platform, setting.constraints(), descriptors, arrays),
        setting,
        rulebook);
  }

  /** A probe whose answers come from wherever they come from. */
  MemoryCursorProbe(
      MemoryCursorAnswers target,
      MemoryCursorControls controls,
      MemoryCursorSetting setting,
      Rulebook<MemoryCursorStep> rulebook) {
    this.target = target;
    this.controls = controls;
    this.rulebook = rulebook;
    findings = rulebook.newFindings();
    step = new MemoryCursorStep(setting, ledger, call, seen);
  }

  /** An output function whose calls a probe observes. */
  public static CursorSegmentFunction recordingFunction() {
    return new CursorRecorder();
  }

  /** Says that the calls of the next step begin. */
  void beginStep() {
    target.beginStep();
  }

  /** Lets somebody look on from now on. */
  void watch(StepWatcher onlooker) {
    watcher = onlooker;
  }

  /**
   * Makes a call and has the answer judged. The ledger moves on when it is admitted; else it stays
   * as it was before the call, and {@link #findings} or {@link #thrown} says why.
   *
   * @param next copied
   * @param withControls whether a generating call is repeated on fresh cursors
   * @return whether it was answered, and every rule that speaks of it holds
   */
  public boolean perform(MemoryCursorCall next, boolean withControls) {
    call.copyFrom(next);
    seen.fresh = null;
    seen.otherCapacity = null;
    thrown = null;
    thrownByControl = false;
    try {
      target.perform(call, seen);
    } catch (MalformedAnswer e) { // nothing that the implementation did
      throw e;
    } catch (Throwable e) { // whatever it is, the implementation has not answered
      thrown = e;
      return false;
    }
    if (withControls && step.isGenerate()) {
      repeatOnFreshCursors();
    }
    rulebook.judge(step, findings);
    watcher.judged(step);
    if (findings.blamed() >= 0) {
      thrown = null; // what the call itself shows is plainer
      return false;
    }
    if (thrown != null) {
      return false;
    }
    ledger.advance(step);
    return true;
  }

  /** The last step; valid until the next one. */
  public MemoryCursorStep step() {
    return step;
  }

  /** What the rules said of the last step; valid until the next one. */
  public Findings<MemoryCursorStep> findings() {
    return findings;
  }

  public boolean hasCursor() {
    return target.hasCursor();
  }

  /** What the last call threw; null when it answered. */
  public @Nullable Throwable thrown() {
    return thrown;
  }

  /** Whether it was thrown by a fresh cursor on which the call was repeated. */
  public boolean isThrownByControl() {
    return thrownByControl;
  }

  private void repeatOnFreshCursors() {
    try {
      if (answerFresh(call.maxSegments, fresh)) {
        seen.fresh = fresh;
      }
      boolean many = Integer.compareUnsigned(call.maxSegments, 1) > 0;
      if (answerFresh(many ? 1 : OTHER_CAPACITY, otherCapacity)) {
        seen.otherCapacity = otherCapacity;
      }
    } catch (MalformedAnswer e) { // nothing that the implementation did
      throw e;
    } catch (Throwable e) { // a fresh cursor owes an answer as any other does
      thrown = e;
      thrownByControl = true;
    }
  }

  /** Makes the call on a fresh cursor; false where none can be had. */
  private boolean answerFresh(int capacity, MemoryCursorObservation into) {
    controlCall.copyFrom(call);
    controlCall.cursor = 0;
    controlCall.maxSegments = capacity;
    return controls.answer(controlCall, into);
  }
}
