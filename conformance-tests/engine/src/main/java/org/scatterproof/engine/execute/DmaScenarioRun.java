package org.scatterproof.engine.execute;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.scenario.DmaScenario;
import org.scatterproof.engine.scenario.DmaScenarioStep;
import org.scatterproof.engine.scenario.DmaScenarioStep.Base;
import org.scatterproof.engine.trace.TracedDmaCall;
import org.scatterproof.spec.dma.DmaCall;
import org.scatterproof.spec.dma.DmaOperation;
import org.scatterproof.spec.dma.DmaStep;
import org.scatterproof.spec.rule.Findings;
import org.scatterproof.spec.rule.Rulebook;
import org.scatterproof.spec.value.Unsigned;

/** One run of one scenario of area dma. */
final class DmaScenarioRun {

  /** Calls of the longest loop; every one is judged, and this many have shown what there is. */
  private static final int LONGEST_LOOP = 100_000;

  /**
   * Calls of a loop that are all repeated on fresh commands. Later ones only now and then: to walk
   * from the beginning to an offset may cost as many steps as there are extents before it.
   */
  private static final int CONTROLLED_CALLS = 24;

  private final DmaScenario scenario;
  private final UnderTest who;

  /** Whether calls are kept for the text of a counterexample. */
  private final boolean told;

  private final DmaProbe probe;
  private final Tally tally = new Tally();

  /** Of calls without controls. */
  private final Tally settled = new Tally();

  private boolean isSettled;

  /** Steps before this one are not repeated on fresh commands. */
  private int comparedFrom;

  private final Prologue calls;
  private final DmaCall call = new DmaCall();
  private final Comparison comparison;
  private final long[] returned = new long[DmaCall.COMMANDS];
  private final long[] expected = new long[DmaCall.COMMANDS];
  private StepWatcher watcher = StepWatcher.NONE;
  private @Nullable Violation violation;

  DmaScenarioRun(
      DmaScenario scenario,
      UnderTest who,
      Answers answers,
      Rulebook<DmaStep> rules,
      Findings<DmaStep> findings,
      SegmentArrays arrays,
      boolean told) {
    this.scenario = scenario;
    this.who = who;
    this.told = told;
    calls = new Prologue(scenario);
    comparison = new Comparison(scenario.info().recorded());
    ScenarioWorld world = ScenarioWorld.of(scenario, who.implementation().capabilities());
    probe =
        new DmaProbe(
            answers.command(world.platform(), world.setting(), world.descriptors(), arrays),
            answers.controls(world.platform(), world.setting(), world.descriptors(), arrays),
            world.setting(),
            rules,
            findings,
            commandCount(scenario));
  }

  private static int commandCount(DmaScenario scenario) {
    int most = 0;
    for (DmaScenarioStep step : scenario.steps()) {
      most = Math.max(most, step.call().command);
      if (step.call().operation == DmaOperation.CLONE) {
        most = Math.max(most, step.call().clone);
      }
    }
    return most + 1;
  }

  DmaScenarioRun watchedBy(StepWatcher onlooker) {
    watcher = onlooker;
    probe.watch(onlooker);
    return this;
  }

  DmaScenarioRun comparing(Compared compared) {
    comparedFrom = compared == Compared.LAST_CALL ? scenario.steps().size() - 1 : 0;
    return this;
  }

  /**
   * Takes over what an earlier run by the same answers said of calls without controls, all of which
   * were admitted; they are not judged again.
   */
  DmaScenarioRun settledBy(Tally earlier) {
    tally.takeOver(earlier);
    isSettled = true;
    probe.judgeControlledOnly();
    return this;
  }

  /** What was said of calls without controls. */
  Tally settled() {
    return settled;
  }

  ScenarioVerdict run() {
    if (create(0, 0) && probe.hasCommand(0)) {
      int done = 0;
      while (done < scenario.steps().size() && runStep(done)) {
        done++;
      }
    }
    boolean exhausted = probe.thrown() instanceof OutOfMemoryError;
    return new ScenarioVerdict(
        tally.calls(),
        tally.exercised(),
        tally.readings(),
        violation,
        comparison.difference(),
        probe.first().ledger,
        exhausted);
  }

  /** Creates a command; false when that violates something. */
  private boolean create(int command, int steps) {
    call.reset(DmaOperation.CREATE);
    call.form = scenario.creation();
    call.command = command;
    return perform(false, steps, 0);
  }

  /**
   * Makes the calls of a step; false when one of them violates something. A step of a command that
   * was not to be had is left out.
   */
  private boolean runStep(int index) {
    DmaScenarioStep step = scenario.steps().get(index);
    int command = step.call().command;
    if (!probe.hasCommand(command)) {
      if (DmaLayout.isClone(scenario, command)) {
        return true;
      }
      if (!create(command, index + 1)) {
        return false;
      }
      if (!probe.hasCommand(command)) {
        return true;
      }
    }
    boolean toEnd = step.repeat() == DmaScenarioStep.TO_END;
    int most = toEnd ? LONGEST_LOOP : step.repeat();
    probe.beginStep(index);
    for (int i = 0; i < most; i++) {
      call.copyFrom(step.call());
      if (toEnd && i > 0) {
        call.offset = returned[command];
      } else if (step.base() != Base.RANGE) {
        call.offset += step.base() == Base.RETURNED ? returned[command] : expected[command];
      }
      boolean controlled = i < CONTROLLED_CALLS || Integer.bitCount(i) == 1;
      if (!perform(controlled && index >= comparedFrom, index + 1, i + 1)) {
        return false;
      }
      if (call.operation == DmaOperation.GENERATE && !call.withoutOffset) {
        returned[command] = probe.step().seen().offset;
        expected[command] = probe.step().succeeded() ? returned[command] : expected[command];
      }
      if (toEnd && isAtEnd()) {
        break;
      }
    }
    return true;
  }

  private boolean isAtEnd() {
    return !probe.step().succeeded()
        || call.withoutOffset
        || (probe.ledger().isActive()
            && !Unsigned.isBelow(returned[call.command], probe.ledger().preparedLength()));
  }

  /**
   * Makes the call; false when it violates something.
   *
   * @param steps steps of the scenario up to the one that the call belongs to, that one included
   * @param times calls of that step, this one included
   */
  private boolean perform(boolean controlled, int steps, int times) {
    DmaProbe.Answer answer = probe.perform(call, controlled);
    Throwable thrown = probe.thrown();
    if (thrown != null) {
      tally.addCall();
      comparison.compareNothing(steps);
      String name = Thrown.name(thrown);
      watcher.threw(call.toString(), Thrown.describe(thrown));
      calls.add(
          probe.isThrownByControl()
              ? TracedDmaCall.of(probe.step())
              : TracedDmaCall.ofThrown(call, "threw " + name));
      explain(Blame.of(thrown, probe.isThrownByControl()), steps, times);
      return false;
    }
    if (probe.isControlled() || !isSettled) {
      tally.add(probe.findings());
      if (!probe.isControlled()) {
        settled.add(probe.findings());
      }
    } else {
      tally.addCall();
    }
    comparison.compare(steps, probe.step());
    boolean violated = answer == DmaProbe.Answer.VIOLATED;
    boolean differs = !violated && who.isAskedForLists() && comparison.isOfList();
    boolean shown = violated || call.operation != DmaOperation.CREATE || call.command != 0;
    if (told && shown) {
      calls.add(probe.step(), probe.ledger(), violated || differs);
    }
    if (violated) {
      explain(Blame.of(probe.findings()), steps, times);
    } else if (differs) {
      explain(Blame.ofDifference(scenario, comparison.text()), steps, times);
    }
    return !violated && !differs;
  }

  private void explain(Blame blame, int steps, int times) {
    DmaScenario shown = scenario.withSteps(upTo(steps, times));
    violation = blame.explain(who, shown, calls.let(), calls.then());
  }

  /** The first steps, of the last one only so many calls. */
  private List<DmaScenarioStep> upTo(int steps, int times) {
    List<DmaScenarioStep> kept = new ArrayList<>(scenario.steps().subList(0, steps));
    if (kept.isEmpty()) {
      return kept;
    }
    DmaScenarioStep last = kept.remove(kept.size() - 1);
    boolean goesOn =
        last.repeat() == DmaScenarioStep.TO_END && last.base() != Base.RETURNED && times > 1;
    kept.add(last.repeated(goesOn ? 1 : times));
    if (goesOn) {
      DmaCall again = new DmaCall();
      again.copyFrom(last.call());
      again.offset = 0;
      kept.add(new DmaScenarioStep(again, Base.RETURNED, times - 1));
    }
    return kept;
  }
}
