package org.scatterproof.engine.execute;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.engine.trace.CallLog;
import org.scatterproof.engine.trace.Givens;
import org.scatterproof.engine.trace.TracedCall;
import org.scatterproof.spec.rule.Findings;

/** What is kept of one run of one scenario, call by call, and what it comes to. */
final class RunRecord {

  private final Scenario scenario;
  private final UnderTest who;
  private final boolean told;
  private final Tally tally = new Tally();
  private final CallLog log = new CallLog();
  private final Comparison comparison;
  private @Nullable Violation violation;
  private boolean exhausted;

  /**
   * An empty record.
   *
   * @param told whether calls are kept for the text of a counterexample
   */
  RunRecord(Scenario scenario, UnderTest who, boolean told) {
    this.scenario = scenario;
    this.who = who;
    this.told = told;
    comparison = new Comparison(scenario.info().recorded());
  }

  /** Compares answers with the recorded ones. */
  Comparison comparison() {
    return comparison;
  }

  /**
   * A call that was not answered.
   *
   * @param step number of the step that it belongs to, from 1 on; 0 for a creation
   * @param byControl whether it was not the call itself that threw, but its repetition
   * @return whom to blame
   */
  Blame threw(int step, Throwable thrown, boolean byControl, TracedCall call) {
    tally.addCall();
    comparison.compareNothing(step);
    exhausted = thrown instanceof OutOfMemoryError;
    log.add(call);
    return Blame.of(thrown, byControl);
  }

  /**
   * A call that was answered, judged and {@link #comparison compared}.
   *
   * @param call asked for where it is kept
   * @param silent whether the call is shown only where it violates something
   * @return whom to blame; null where the answer is admitted
   */
  @Nullable Blame answered(Findings<?> findings, Supplier<TracedCall> call, boolean silent) {
    tally.add(findings);
    boolean violated = findings.blamed() >= 0;
    if (told && (violated || !silent)) {
      log.add(call.get());
    }
    if (violated) {
      return Blame.of(findings);
    }
    boolean differs = who.isAskedForLists() && comparison.isOfList();
    return differs ? Blame.ofDifference(scenario, comparison.text()) : null;
  }

  /**
   * Ends the run with a violation.
   *
   * @param shown the scenario up to the violating call
   */
  void end(Blame blame, Scenario shown) {
    violation = blame.explain(who, shown, Givens.of(scenario), log.lines());
  }

  ScenarioVerdict verdict() {
    return new ScenarioVerdict(
        tally.calls(),
        tally.exercised(),
        tally.readings(),
        violation,
        comparison.difference(),
        null,
        exhausted);
  }
}
