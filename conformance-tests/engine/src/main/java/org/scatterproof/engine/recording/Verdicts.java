package org.scatterproof.engine.recording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.execute.ScenarioVerdict.ReadingSeen;
import org.scatterproof.spec.rule.SpiRequirements;

/** Collects what traces show, in room that does not grow with their length. */
final class Verdicts {

  private final Map<String, Long> violations = new TreeMap<>();
  private final List<TraceFailure> failures = new ArrayList<>();
  private final Remarks remarks = new Remarks();
  private final Consumer<TraceFailure> listener;
  private long read;
  private long calls;
  private long damaged;
  private String firstDamage = "";

  Verdicts(Consumer<TraceFailure> listener) {
    this.listener = listener;
  }

  void addLine() {
    read++;
  }

  void addCall() {
    calls++;
  }

  void addDamage(String place) {
    firstDamage = damaged++ == 0 ? place : firstDamage;
  }

  Remarks remarks() {
    return remarks;
  }

  /**
   * A violation that was found.
   *
   * @param kept null where there were enough of the requirement
   */
  record Found(String requirement, @Nullable TraceFailure kept) {}

  /** A violation; it is explained only where it is kept. */
  Found add(String requirement, Supplier<TraceFailure> failure) {
    long count = violations.merge(requirement, 1L, Long::sum);
    if (count > TraceVerdict.KEPT) {
      return new Found(requirement, null);
    }
    TraceFailure kept = failure.get();
    failures.add(kept);
    listener.accept(kept);
    return new Found(requirement, kept);
  }

  /** Takes a violation back: a later line told that the call was not alone on its object. */
  private void retract(Found found, String place) {
    violations.computeIfPresent(found.requirement(), (id, count) -> count == 1 ? null : count - 1);
    failures.remove(found.kept());
    remarks.add("found wrong, but not alone on their object, which lines after them told", place);
  }

  /**
   * Whether a call may be judged: nothing else happened to its object meanwhile, and lines are in
   * the order of calls. If not, that is noted.
   *
   * @param kind of the object
   * @param last what the call before it violated; taken back if it was not alone either
   */
  boolean isAlone(Intervals.Order order, String kind, @Nullable Found last, LinePlace place) {
    if (order == Intervals.Order.AFTER) {
      return true;
    }
    remarks.add(
        order == Intervals.Order.OVERLAPS
            ? "documented misuse, overlapping on one " + kind + " and not judged"
            : "told after later ones on the same " + kind,
        place.text());
    if (last != null) {
      retract(last, last.kept() == null ? place.text() : last.kept().place());
    }
    return false;
  }

  TraceVerdict verdict(TraceHeader header, List<AreaJudge<?>> areas) {
    Map<String, Long> exercised = new HashMap<>();
    List<ReadingSeen> readings = new ArrayList<>();
    for (AreaJudge<?> area : areas) {
      exercised.putAll(area.exercised());
      readings.addAll(area.readings());
    }
    if (calls > 0) {
      exercised.put(SpiRequirements.ANSWERS.id(), calls);
    }
    List<String> lines = remarks.lines();
    if (damaged > 0) {
      lines.add(
          damaged
              + (damaged == 1 ? " damaged line" : " damaged lines, the first one")
              + " at "
              + firstDamage);
    }
    return new TraceVerdict(header, read, calls, exercised, readings, failures, violations, lines);
  }
}
