package org.scatterproof.engine.execute;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.scenario.DmaScenario;
import org.scatterproof.engine.trace.CallLog;
import org.scatterproof.engine.trace.Givens;
import org.scatterproof.engine.trace.TracedDmaCall;
import org.scatterproof.spec.dma.DmaLedger;
import org.scatterproof.spec.dma.DmaOperation;
import org.scatterproof.spec.dma.DmaStep;

/**
 * The calls with which a scenario begins and that a reader need not see one by one: those that set
 * and prepare, and did so as they were to. The state that they led to is part of what is given.
 * Where three calls follow, the one before them is given as well, so that what went wrong is seen
 * at a glance.
 */
final class Prologue {

  /** Calls that are taken in at a glance. */
  private static final int AT_A_GLANCE = 3;

  private final DmaLedger established = new DmaLedger();
  private final CallLog log = new CallLog();
  private final CallLog logAfterFirst = new CallLog();
  private boolean ended;
  private boolean isEstablished;
  private int shown;
  private @Nullable TracedDmaCall first;

  /**
   * Takes in an answered call.
   *
   * @param after the ledger after the call
   * @param violates whether it is the last one
   */
  void add(DmaStep step, DmaLedger after, boolean violates) {
    if (!ended && !violates && establishes(step, after)) {
      established.copyFrom(after);
      isEstablished = true;
      return;
    }
    add(TracedDmaCall.of(step));
  }

  /** Takes in a call that is to be seen, whatever became of it. */
  void add(TracedDmaCall call) {
    ended = true;
    shown++;
    log.add(call);
    if (first == null) {
      first = call;
    } else {
      logAfterFirst.add(call);
    }
  }

  private static boolean establishes(DmaStep step, DmaLedger after) {
    DmaOperation operation = step.call().operation;
    boolean isOne =
        operation == DmaOperation.SET
            || operation == DmaOperation.PREPARE
            || operation == DmaOperation.PREPARE_WITH;
    return isOne
        && step.call().command == 0
        && step.succeeded()
        && after.isActivityKnown()
        && !after.isPreparationOpen();
  }

  /** What is given. */
  List<String> let(DmaScenario scenario) {
    List<String> phrases = new ArrayList<>(Givens.of(scenario));
    if (isEstablished) {
      phrases.addAll(Givens.of(established, scenario.descriptors().size()));
    }
    TracedDmaCall given = first;
    if (isFirstGiven() && given != null) {
      phrases.add("after " + given.call() + " -> " + given.answer());
    }
    return phrases;
  }

  /** Numbered lines of the calls that are not given. */
  List<String> then() {
    return isFirstGiven() ? logAfterFirst.lines() : log.lines();
  }

  private boolean isFirstGiven() {
    return isEstablished && shown == AT_A_GLANCE + 1;
  }
}
