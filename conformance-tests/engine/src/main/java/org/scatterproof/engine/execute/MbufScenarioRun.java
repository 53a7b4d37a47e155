package org.scatterproof.engine.execute;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.scenario.MbufScenario;
import org.scatterproof.engine.scenario.MbufWorld;
import org.scatterproof.engine.trace.TracedMbufCall;
import org.scatterproof.spec.mbuf.MbufCall;
import org.scatterproof.spec.mbuf.MbufObservation;
import org.scatterproof.spec.mbuf.MbufOperation;
import org.scatterproof.spec.mbuf.MbufStep;
import org.scatterproof.spec.rule.Rulebook;
import org.scatterproof.spec.spi.MbufConstraints;

/**
 * One run of one scenario of area mbuf. The controls come first, each in a world of its own: every
 * generating call, made on a fresh cursor. So one platform lives after the other, and the scenario
 * itself is the last to run.
 */
final class MbufScenarioRun {

  private final MbufScenario scenario;
  private final Answers answers;
  private final Rulebook<MbufStep> rules;
  private final SegmentArrays arrays;
  private final RunRecord record;
  private StepWatcher watcher = StepWatcher.NONE;

  MbufScenarioRun(
      MbufScenario scenario,
      UnderTest who,
      Answers answers,
      Rulebook<MbufStep> rules,
      SegmentArrays arrays,
      boolean told) {
    this.scenario = scenario;
    this.answers = answers;
    this.rules = rules;
    this.arrays = arrays;
    record = new RunRecord(scenario, who, told);
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
    return record.verdict();
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
    Blame blame = blame(probe, answer, call, control, steps);
    if (blame != null) {
      record.end(blame, scenario.withSteps(scenario.steps().subList(0, steps)));
    }
    return blame == null;
  }

  private @Nullable Blame blame(
      MbufProbe probe, MbufProbe.Answer answer, MbufCall call, Control control, int steps) {
    // What the call itself shows is plainer than what its repetition threw.
    boolean byControl = answer == MbufProbe.Answer.ADMITTED && control.thrown() != null;
    Throwable thrown = byControl ? control.thrown() : probe.thrown();
    if (thrown == null) {
      record.comparison().compare(steps, probe.step());
      boolean silent = call.operation == MbufOperation.CREATE;
      return record.answered(probe.findings(), () -> TracedMbufCall.of(probe.step()), silent);
    }
    watcher.threw(call.toString(), Thrown.describe(thrown));
    TracedMbufCall traced =
        byControl
            ? TracedMbufCall.of(probe.step())
            : TracedMbufCall.ofThrown(call, "threw " + Thrown.name(thrown));
    return record.threw(steps, thrown, byControl, traced);
  }

  /** For one cursor: the function is its own. */
  private MbufConstraints constraints() {
    MbufConstraints numbers = scenario.constraints();
    return new MbufConstraints(
        CursorRecorder.output(scenario.output()),
        numbers.maxSegmentSize(),
        numbers.maxNumSegments());
  }
}
