package org.scatterproof.engine.execute;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.scatterproof.engine.scenario.DmaScenario;
import org.scatterproof.engine.trace.CallLog;
import org.scatterproof.engine.trace.Givens;
import org.scatterproof.engine.trace.TracedDmaCall;
import org.scatterproof.spec.dma.DmaLedger;
import org.scatterproof.spec.dma.DmaOperation;
import org.scatterproof.spec.dma.DmaStep;
import org.scatterproof.spec.value.Unsigned;

/**
 * The calls with which a scenario begins and that a reader need not see one by one: those that set
 * and prepare, and did so as they were to. The state that they led to is part of what is given; so
 * is an earlier one that was completed, cleared or changed in place before anything was asked of
 * it. Where three calls follow one that began to list the prepared range, or asked for it, that one
 * is given as well, so that what went wrong is seen at a glance.
 */
final class Prologue {

  /** Calls that are taken in at a glance. */
  private static final int AT_A_GLANCE = 3;

  private final DmaScenario scenario;
  private final DmaLedger established = new DmaLedger();
  private final List<String> earlier = new ArrayList<>();

  /** Calls that ended or changed what was established, until something is established anew. */
  private final List<TracedDmaCall> endings = new ArrayList<>();

  /** What changed in place after something was established, before anything was asked. */
  private final List<TracedDmaCall> changes = new ArrayList<>();

  private final CallLog log = new CallLog();
  private final CallLog logAfterFirst = new CallLog();
  private boolean ended;
  private boolean isEstablished;
  private int shown;

  /** Phrases of the first shown call, for where it is given; none where it never is. */
  private final List<String> first = new ArrayList<>();

  Prologue(DmaScenario scenario) {
    this.scenario = scenario;
  }

  /**
   * Takes in an answered call.
   *
   * @param after the ledger after the call
   * @param violates whether it is the last one
   */
  void add(DmaStep step, DmaLedger after, boolean violates) {
    boolean isSetUp = !ended && !violates && isSetUp(step, after);
    if (isSetUp && establishes(step.call().operation)) {
      passEndings();
      established.copyFrom(after);
      isEstablished = true;
    } else if (isSetUp && ends(step.call().operation)) {
      endings.add(TracedDmaCall.of(step));
    } else {
      TracedDmaCall call = TracedDmaCall.of(step);
      if (shown == 0 && endings.isEmpty() && step.succeeded()) {
        first.addAll(phrases(call, after));
      }
      add(call);
    }
  }

  /** A call that leaves the command prepared and merely learns something of it. */
  private static List<String> phrases(TracedDmaCall call, DmaLedger after) {
    String text = "after " + call.call() + " -> " + call.answer();
    return switch (call.made().operation) {
      case GENERATE -> List.of("expected offset = " + Unsigned.hex(after.expectedOffset()), text);
      case PREPARED_RANGE -> List.of(text);
      default -> List.of();
    };
  }

  /** Takes in a call that is to be seen, whatever became of it. */
  void add(TracedDmaCall call) {
    if (!ended && isEstablished && endings.stream().allMatch(Prologue::isChange)) {
      changes.addAll(endings);
    } else {
      endings.forEach(this::show);
    }
    ended = true;
    endings.clear();
    show(call);
  }

  private void show(TracedDmaCall call) {
    log.add(call);
    if (shown > 0) {
      logAfterFirst.add(call);
    }
    shown++;
  }

  private void passEndings() {
    if (!endings.isEmpty()) {
      String state = isEstablished ? String.join(", ", state()) + ", then " : "";
      String calls = endings.stream().map(TracedDmaCall::call).collect(Collectors.joining(", "));
      earlier.add("earlier " + state + calls);
      endings.clear();
    }
  }

  private static boolean isSetUp(DmaStep step, DmaLedger after) {
    return step.call().command == 0
        && step.succeeded()
        && after.isActivityKnown()
        && !after.isPreparationOpen();
  }

  private static boolean isChange(TracedDmaCall call) {
    return call.made().operation == DmaOperation.CHANGE;
  }

  private static boolean establishes(DmaOperation operation) {
    return operation == DmaOperation.SET
        || operation == DmaOperation.PREPARE
        || operation == DmaOperation.PREPARE_WITH;
  }

  private static boolean ends(DmaOperation operation) {
    return operation == DmaOperation.COMPLETE
        || operation == DmaOperation.CLEAR
        || operation == DmaOperation.CHANGE;
  }

  /** What is given. */
  List<String> let() {
    List<String> phrases = new ArrayList<>(Givens.of(scenario));
    phrases.addAll(earlier);
    if (isEstablished) {
      phrases.addAll(state());
    }
    changes.forEach(each -> phrases.add("then " + each.call()));
    if (isFirstGiven()) {
      phrases.addAll(first);
    }
    return phrases;
  }

  private List<String> state() {
    return Givens.of(established, scenario.descriptors().size());
  }

  /** Numbered lines of the calls that are not given. */
  List<String> then() {
    return isFirstGiven() ? logAfterFirst.lines() : log.lines();
  }

  private boolean isFirstGiven() {
    return isEstablished && !first.isEmpty() && shown == AT_A_GLANCE + 1;
  }
}
