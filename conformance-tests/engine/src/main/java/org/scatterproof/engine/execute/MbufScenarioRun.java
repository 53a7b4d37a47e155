package org.scatterproof.engine.execute;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.scenario.MbufScenario;
import org.scatterproof.engine.scenario.MbufWorld;
import org.scatterproof.engine.scenario.OutputChoice;
import org.scatterproof.engine.trace.CallLog;
import org.scatterproof.engine.trace.Givens;
import org.scatterproof.engine.trace.TracedMbufCall;
import org.scatterproof.spec.mbuf.MbufCall;
import org.scatterproof.spec.mbuf.MbufObservation;
import org.scatterproof.spec.mbuf.MbufOperation;
import org.scatterproof.spec.mbuf.MbufStep;
import org.scatterproof.spec.rule.Rulebook;
import org.scatterproof.spec.spi.CursorOutput;
import org.scatterproof.spec.spi.MbufConstraints;
import org.scatterproof.spec.spi.NamedCursorOutput;

/**
 * One run of one scenario of area mbuf. The controls come first, each in a world of its own: every
 * generating call, made on a fresh cursor. So one platform lives after the other, and the scenario
 * itself is the last to run.
 */
final class MbufScenarioRun {

  private final MbufScenario scenario;
  private final UnderTest who;
  private final Answers answers;
  private final Rulebook<MbufStep> rules;
  private final SegmentArrays arrays;
  private final Tally tally = new Tally();
  private final CallLog log = new CallLog();
  private final Comparison comparison;
  private StepWatcher watcher = StepWatcher.NONE;
  private @Nullable Violation violation;
  private boolean exhausted;

  MbufScenarioRun(
      MbufScenario scenario,
      UnderTest who,
      Answers answers,
      Rulebook<MbufStep> rules,
      SegmentArrays arrays) {
    this.scenario = scenario;
    this.who = who;
    this.answers = answers;
    this.rules = rules;
    this.arrays = arrays;
    comparison = new Comparison(scenario.info().recorded());
  }

  /**
   * What a fresh cursor did with a call.
   *
   * @param seen its answer; null where there is none
   * @param thrown what it threw; null where it did not
   */
  private record Control(@Nullable MbufObservation seen, @Nullable Throwable thrown) {
    static final Control NONE = new Control(null, null);
  }

  MbufScenarioRun watchedBy(StepWatcher onlooker) {
    watcher = onlooker;
    return this;
  }

  ScenarioVerdict run() {
    List<Control> controls = new ArrayList<>();
    for (int i = 0; i < scenario.steps().size(); i++) {
      boolean generates = scenario.steps().get(i).operation == MbufOperation.GENERATE;
      controls.add(generates ? control(i) : Control.NONE);
    }
    MbufWorld world = MbufWorld.of(scenario);
    List<MbufProbe> cursors = new ArrayList<>();
    if (createAll(cursors, world)) {
      int done = 0;
      boolean pristine = true;
      while (done < scenario.steps().size()) {
        MbufCall call = scenario.steps().get(done);
        MbufProbe probe = cursors.get(call.cursor);
        Control control = pristine ? controls.get(done) : Control.NONE;
        if (!perform(probe, call, control, done + 1)) {
          break;
        }
        done++;
        // An mbuf given out or a byte copied, and this world is no longer equal to a fresh one.
        pristine &= world.platform().log().count() == 0 && isChainAsItWas(probe.step());
      }
    }
    return new ScenarioVerdict(
        tally.calls(),
        tally.exercised(),
        tally.readings(),
        violation,
        comparison.difference(),
        exhausted);
  }

  /** Creates every cursor that a step calls, and those before it; false where one is not had. */
  private boolean createAll(List<MbufProbe> cursors, MbufWorld world) {
    int last = MbufLayout.lastCursor(scenario);
    for (int i = 0; i <= last; i++) {
      MbufConstraints constraints = constraints();
      CursorAnswers cursor = answers.cursor(world, constraints, arrays);
      MbufProbe probe = new MbufProbe(cursor, world, constraints, rules);
      probe.watch(watcher);
      cursors.add(probe);
      if (!perform(probe, MbufLayout.creation(i), Control.NONE, 0) || !probe.hasCursor()) {
        return false;
      }
    }
    return true;
  }

  private static boolean isChainAsItWas(MbufStep step) {
    return step.call().operation != MbufOperation.GENERATE
        || step.seen().chainAfter.isSameChain(step.seen().chainBefore);
  }

  private Control control(int step) {
    MbufCall call = scenario.steps().get(step);
    MbufWorld world = MbufWorld.of(scenario);
    MbufConstraints constraints = constraints();
    CursorAnswers cursor = answers.freshCursor(step, world, constraints, arrays);
    MbufProbe probe = new MbufProbe(cursor, world, constraints, rules);
    if (probe.observe(MbufLayout.creation(0)) && !probe.hasCursor()) {
      return Control.NONE;
    }
    if (probe.thrown() == null && probe.observe(call)) {
      return new Control(probe.step().seen(), null);
    }
    return new Control(null, probe.thrown());
  }

  /**
   * Makes the call; false when it violates something.
   *
   * @param steps steps of the scenario up to this one, which is included
   */
  private boolean perform(MbufProbe probe, MbufCall call, Control control, int steps) {
    MbufProbe.Answer answer = probe.perform(call, control.seen());
    // What the call itself shows is plainer than what its repetition threw.
    boolean byControl = answer == MbufProbe.Answer.ADMITTED && control.thrown() != null;
    Throwable thrown = byControl ? control.thrown() : probe.thrown();
    if (thrown != null) {
      tally.addCall();
      comparison.compareNothing(steps);
      exhausted = thrown instanceof OutOfMemoryError;
      String name = Thrown.name(thrown);
      log.add(
          byControl
              ? TracedMbufCall.of(probe.step())
              : TracedMbufCall.ofThrown(call, "threw " + name));
      explain(Blame.of(thrown, byControl), steps);
      return false;
    }
    tally.add(probe.findings());
    comparison.compare(steps, probe.step());
    boolean violated = answer == MbufProbe.Answer.VIOLATED;
    boolean differs = !violated && who.isAskedForLists() && comparison.isOfList();
    if (violated || call.operation != MbufOperation.CREATE) {
      log.add(TracedMbufCall.of(probe.step()));
    }
    if (violated) {
      explain(Blame.of(probe.findings()), steps);
    } else if (differs) {
      explain(Blame.ofDifference(scenario, comparison.text()), steps);
    }
    return !violated && !differs;
  }

  private void explain(Blame blame, int steps) {
    MbufScenario shown = scenario.withSteps(scenario.steps().subList(0, steps));
    violation = blame.explain(who, shown, Givens.of(scenario), log.lines());
  }

  /** For one cursor: the function is its own. */
  private MbufConstraints constraints() {
    MbufConstraints numbers = scenario.constraints();
    return new MbufConstraints(output(), numbers.maxSegmentSize(), numbers.maxNumSegments());
  }

  private @Nullable CursorOutput output() {
    OutputChoice choice = scenario.output();
    if (choice.isNamed()) {
      return NamedCursorOutput.valueOf(choice.name());
    }
    return choice.equals(OutputChoice.RECORDING) ? MbufProbe.recordingFunction() : null;
  }
}
