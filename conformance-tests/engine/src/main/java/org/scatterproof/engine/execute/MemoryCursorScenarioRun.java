package org.scatterproof.engine.execute;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.scenario.MemoryCursorScenario;
import org.scatterproof.engine.scenario.MemoryCursorScenario.Step;
import org.scatterproof.engine.trace.TracedMemoryCursorCall;
import org.scatterproof.spec.memorycursor.MemoryCursorCall;
import org.scatterproof.spec.memorycursor.MemoryCursorOperation;
import org.scatterproof.spec.memorycursor.MemoryCursorSetting;
import org.scatterproof.spec.memorycursor.MemoryCursorStep;
import org.scatterproof.spec.rule.Rulebook;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.spi.MemoryCursorConstraints;
import org.scatterproof.spec.world.SimulatedDescriptor;
import org.scatterproof.spec.world.SimulatedPlatform;

/** One run of one scenario of area memory-cursor. */
final class MemoryCursorScenarioRun {

  /** Calls of the longest loop; every one is judged, and this many have shown what there is. */
  private static final int LONGEST_LOOP = 100_000;

  /**
   * Calls of a loop that are all repeated on fresh cursors. Later ones only now and then: to walk
   * from the beginning to a position may cost as many steps as there are extents before it.
   */
  private static final int CONTROLLED_CALLS = 24;

  private final MemoryCursorScenario scenario;
  private final Answers answers;
  private final Rulebook<MemoryCursorStep> rules;
  private final SegmentArrays arrays;
  private final SimulatedPlatform platform;
  private final List<RunList> contents = new ArrayList<>();
  private final List<SimulatedDescriptor> descriptors = new ArrayList<>();
  private final RunRecord record;
  private StepWatcher watcher = StepWatcher.NONE;
  private @Nullable MemoryCursorControls controls;

  MemoryCursorScenarioRun(
      MemoryCursorScenario scenario,
      UnderTest who,
      Answers answers,
      Rulebook<MemoryCursorStep> rules,
      SegmentArrays arrays,
      boolean told) {
    this.scenario = scenario;
    this.answers = answers;
    this.rules = rules;
    this.arrays = arrays;
    platform = new SimulatedPlatform(scenario.lengths());
    scenario
        .descriptors()
        .forEach(
            descriptor -> {
              RunList bytes = descriptor.extents().toRuns();
              contents.add(bytes);
              descriptors.add(new SimulatedDescriptor(descriptor.direction(), bytes));
            });
    record = new RunRecord(scenario, who, told);
  }

  MemoryCursorScenarioRun watchedBy(StepWatcher onlooker) {
    watcher = onlooker;
    return this;
  }

  ScenarioVerdict run() {
    List<MemoryCursorProbe> cursors = new ArrayList<>();
    if (createAll(cursors)) {
      int done = 0;
      while (done < scenario.steps().size()) {
        MemoryCursorProbe probe = cursors.get(scenario.steps().get(done).call().cursor);
        if (!runStep(probe, done)) {
          break;
        }
        done++;
      }
    }
    return record.verdict();
  }

  /** Creates every cursor that a step calls, and those before it; false where one is not had. */
  private boolean createAll(List<MemoryCursorProbe> cursors) {
    int last = scenario.steps().stream().mapToInt(step -> step.call().cursor).max().orElse(0);
    for (int i = 0; i <= last; i++) {
      MemoryCursorProbe probe = newProbe();
      cursors.add(probe);
      MemoryCursorCall creation = new MemoryCursorCall().reset(MemoryCursorOperation.CREATE);
      creation.cursor = i;
      if (!perform(probe, creation, false, 0, 0) || !probe.hasCursor()) {
        return false;
      }
    }
    return true;
  }

  /** Makes the calls of a step; false when one of them violates something. */
  private boolean runStep(MemoryCursorProbe probe, int index) {
    Step step = scenario.steps().get(index);
    boolean toEnd = step.repeat() == Step.TO_END;
    int most = toEnd ? LONGEST_LOOP : step.repeat();
    MemoryCursorCall call = new MemoryCursorCall();
    call.copyFrom(step.call());
    probe.beginStep();
    for (int i = 0; i < most; i++) {
      boolean controlled = i < CONTROLLED_CALLS || Integer.bitCount(i) == 1;
      if (!perform(probe, call, controlled, index + 1, i + 1)) {
        return false;
      }
      if (toEnd && probe.step().seen().answer == 0) {
        break;
      }
      call.fromPosition += probe.step().named();
    }
    return true;
  }

  /**
   * Makes the call; false when it violates something.
   *
   * @param steps steps of the scenario up to the one that the call belongs to, that one included
   * @param times calls of that step, this one included
   */
  private boolean perform(
      MemoryCursorProbe probe, MemoryCursorCall call, boolean controlled, int steps, int times) {
    probe.perform(call, controlled);
    Blame blame = blame(probe, call, steps);
    if (blame != null) {
      record.end(blame, scenario.withSteps(upTo(steps, times)));
    }
    return blame == null;
  }

  private @Nullable Blame blame(MemoryCursorProbe probe, MemoryCursorCall call, int steps) {
    Throwable thrown = probe.thrown();
    if (thrown == null) {
      record.comparison().compare(steps, probe.step());
      boolean silent = call.operation == MemoryCursorOperation.CREATE;
      return record.answered(
          probe.findings(), () -> TracedMemoryCursorCall.of(probe.step()), silent);
    }
    watcher.threw(call.toString(), Thrown.describe(thrown));
    boolean byControl = probe.isThrownByControl();
    TracedMemoryCursorCall traced =
        byControl
            ? TracedMemoryCursorCall.of(probe.step())
            : TracedMemoryCursorCall.ofThrown(call, "threw " + Thrown.name(thrown));
    return record.threw(steps, thrown, byControl, traced);
  }

  /** The first steps, of the last one only so many calls. */
  private List<Step> upTo(int steps, int times) {
    List<Step> kept = new ArrayList<>(scenario.steps().subList(0, steps));
    if (!kept.isEmpty()) {
      kept.add(new Step(kept.remove(steps - 1).call(), times));
    }
    return kept;
  }

  private MemoryCursorProbe newProbe() {
    MemoryCursorConstraints numbers = scenario.constraints();
    MemoryCursorConstraints constraints =
        new MemoryCursorConstraints(
            CursorRecorder.output(scenario.output()),
            numbers.maxSegmentSize(),
            numbers.maxTransferSize(),
            numbers.alignment());
    MemoryCursorProbe probe =
        new MemoryCursorProbe(
            answers.memoryCursor(platform, constraints, descriptors, arrays),
            controls(constraints),
            new MemoryCursorSetting(constraints, platform.pageLength(), contents),
            rules);
    probe.watch(watcher);
    return probe;
  }

  /** Fresh cursors that all cursors of the scenario share: their questions come in one order. */
  private MemoryCursorControls controls(MemoryCursorConstraints constraints) {
    MemoryCursorControls shared = controls;
    if (shared == null) {
      shared = answers.memoryCursorControls(platform, constraints, descriptors, arrays);
      controls = shared;
    }
    return shared;
  }
}
