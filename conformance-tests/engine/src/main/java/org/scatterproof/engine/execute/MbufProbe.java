package org.scatterproof.engine.execute;

import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.scenario.MbufWorld;
import org.scatterproof.spec.mbuf.MbufCall;
import org.scatterproof.spec.mbuf.MbufLedger;
import org.scatterproof.spec.mbuf.MbufObservation;
import org.scatterproof.spec.mbuf.MbufStep;
import org.scatterproof.spec.rule.Findings;
import org.scatterproof.spec.rule.Rulebook;
import org.scatterproof.spec.spi.CursorSegmentFunction;
import org.scatterproof.spec.spi.Implementation;
import org.scatterproof.spec.spi.MbufConstraints;
import org.scatterproof.spec.world.SimulatedPlatform;

/**
 * Probes one cursor in one world: makes a call, observes the answer, has it judged, and moves the
 * ledger on. Every prober of area mbuf is a loop around this. A call and its judgement allocate
 * nothing here.
 */
public final class MbufProbe {

  private final CursorAnswers target;
  private final Rulebook<MbufStep> rulebook;
  private final Findings<MbufStep> findings;
  private final MbufLedger ledger = new MbufLedger();
  private final MbufCall call = new MbufCall();
  private final MbufObservation seen = new MbufObservation();
  private final MbufStep step;
  private StepWatcher watcher = StepWatcher.NONE;
  private @Nullable Throwable thrown;

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
   * A probe without a cursor; the first call is a CREATE.
   *
   * @param constraints what the cursor is created with; a function in it is a {@link
   *     #recordingFunction} of this probe's own
   * @param arrays where calls get their arrays; for one thread
   */
  public MbufProbe(
      Implementation implementation,
      MbufWorld world,
      MbufConstraints constraints,
      Rulebook<MbufStep> rulebook,
      SegmentArrays arrays) {
    this(
        new CursorTarget(implementation, world, constraints, arrays), world, constraints, rulebook);
  }

  /** A probe whose answers come from wherever they come from. */
  MbufProbe(
      CursorAnswers target,
      MbufWorld world,
      MbufConstraints constraints,
      Rulebook<MbufStep> rulebook) {
    this.target = target;
    this.rulebook = rulebook;
    findings = rulebook.newFindings();
    SimulatedPlatform platform = world.platform();
    step =
        new MbufStep(
            constraints,
            new MbufStep.World(platform.pageLength(), platform.clusterLength()),
            ledger,
            call,
            seen);
  }

  /** An output function whose calls a probe observes. */
  public static CursorSegmentFunction recordingFunction() {
    return new CursorRecorder();
  }

  /** Lets somebody look on from now on. */
  void watch(StepWatcher onlooker) {
    watcher = onlooker;
  }

  /**
   * Makes a call and has the answer judged. The ledger moves on when it is admitted; else it stays
   * as it was before the call.
   *
   * @param next copied
   * @param fresh what a fresh cursor in an equal world answered; null where that is not known
   */
  public Answer perform(MbufCall next, @Nullable MbufObservation fresh) {
    if (!observe(next)) {
      return Answer.THREW;
    }
    seen.fresh = fresh;
    rulebook.judge(step, findings);
    watcher.judged(step);
    if (findings.blamed() >= 0) {
      return Answer.VIOLATED;
    }
    ledger.advance(step);
    return Answer.ADMITTED;
  }

  /** Makes a call and judges nothing, as a control; false when it threw. */
  boolean observe(MbufCall next) {
    call.copyFrom(next);
    seen.fresh = null;
    thrown = null;
    try {
      target.perform(step, seen);
      return true;
    } catch (MalformedAnswer e) { // nothing that the implementation did
      throw e;
    } catch (Throwable e) { // whatever it is, the implementation has not answered
      thrown = e;
      return false;
    }
  }

  /** The last step; valid until the next one. */
  public MbufStep step() {
    return step;
  }

  /** What the rules said of the last step; valid until the next one. */
  public Findings<MbufStep> findings() {
    return findings;
  }

  public boolean hasCursor() {
    return target.hasCursor();
  }

  /** What the last call threw; null when it answered. */
  public @Nullable Throwable thrown() {
    return thrown;
  }
}
