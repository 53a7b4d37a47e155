package org.scatterproof.engine.recording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
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

  /** A violation; it is explained only where it is kept. */
  void add(String requirement, Supplier<TraceFailure> failure) {
    long count = violations.merge(requirement, 1L, Long::sum);
    if (count <= TraceVerdict.KEPT) {
      TraceFailure kept = failure.get();
      failures.add(kept);
      listener.accept(kept);
    }
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
