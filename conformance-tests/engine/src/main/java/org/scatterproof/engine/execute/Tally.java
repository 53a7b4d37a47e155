package org.scatterproof.engine.execute;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.rule.Ambiguity;
import org.scatterproof.spec.rule.Finding;
import org.scatterproof.spec.rule.Findings;
import org.scatterproof.spec.rule.SpiRequirements;

/**
 * Counts, over the steps of one scenario, what rules spoke of and which readings they saw. A call
 * costs an array's increments: names come in when somebody asks.
 */
final class Tally {

  private final Map<String, Long> exercised = new TreeMap<>();
  private final Map<String, Map<String, Integer>> readings = new TreeMap<>();
  private int calls;

  /** Of whose requirements {@link #counts} are, by index; null before the first call. */
  private @Nullable Findings<?> counted;

  private long[] counts = new long[0];

  /** A call that was answered and judged. */
  void add(Findings<?> findings) {
    addCall();
    if (findings != counted) {
      nameCounts();
      counted = findings;
      counts = new long[findings.size()];
    }
    for (int number = 0; number < findings.spokenCount(); number++) {
      int i = findings.spoken(number);
      counts[i]++;
      Ambiguity open = findings.note(i).ambiguity();
      if (findings.finding(i) == Finding.READING && open != null) {
        readings
            .computeIfAbsent(findings.requirement(i).id(), key -> new TreeMap<>())
            .merge(open.id(), 1 << findings.note(i).reading(), (a, b) -> a | b);
      }
    }
  }

  /** A call, answered or not. */
  void addCall() {
    calls++;
  }

  /** Adds what another one counted of rules and readings; its calls are counted again. */
  void takeOver(Tally other) {
    other.nameCounts();
    other.exercised.forEach((id, count) -> exercised.merge(id, count, Long::sum));
    other.readings.forEach(
        (id, byQuestion) ->
            byQuestion.forEach(
                (question, taken) ->
                    readings
                        .computeIfAbsent(id, key -> new TreeMap<>())
                        .merge(question, taken, (a, b) -> a | b)));
  }

  int calls() {
    return calls;
  }

  Map<String, Long> exercised() {
    nameCounts();
    Map<String, Long> all = new TreeMap<>(exercised);
    if (calls > 0) {
      all.merge(SpiRequirements.ANSWERS.id(), (long) calls, Long::sum);
    }
    return all;
  }

  private void nameCounts() {
    Findings<?> whose = counted;
    for (int i = 0; whose != null && i < counts.length; i++) {
      if (counts[i] > 0) {
        exercised.merge(whose.requirement(i).id(), counts[i], Long::sum);
      }
      counts[i] = 0;
    }
  }

  List<ScenarioVerdict.ReadingSeen> readings() {
    List<ScenarioVerdict.ReadingSeen> seen = new ArrayList<>();
    readings.forEach(
        (id, byQuestion) ->
            byQuestion.forEach(
                (question, taken) ->
                    seen.add(new ScenarioVerdict.ReadingSeen(id, question, taken))));
    return seen;
  }
}
