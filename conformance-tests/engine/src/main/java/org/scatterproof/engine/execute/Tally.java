package org.scatterproof.engine.execute;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.scatterproof.spec.rule.Ambiguity;
import org.scatterproof.spec.rule.Finding;
import org.scatterproof.spec.rule.Findings;
import org.scatterproof.spec.rule.SpiRequirements;

/** Counts, over the steps of one scenario, what rules spoke of and which readings they saw. */
final class Tally {

  private final Map<String, Long> exercised = new TreeMap<>();
  private final Map<String, Map<String, Integer>> readings = new TreeMap<>();
  private int calls;

  /** A call that was answered and judged. */
  void add(Findings<?> findings) {
    addCall();
    for (int i = 0; i < findings.size(); i++) {
      Finding finding = findings.finding(i);
      if (finding == Finding.NOT_EXERCISED) {
        continue;
      }
      String id = findings.requirement(i).id();
      exercised.merge(id, 1L, Long::sum);
      Ambiguity open = findings.note(i).ambiguity();
      if (finding == Finding.READING && open != null) {
        readings
            .computeIfAbsent(id, key -> new TreeMap<>())
            .merge(open.id(), 1 << findings.note(i).reading(), (a, b) -> a | b);
      }
    }
  }

  /** A call, answered or not. */
  void addCall() {
    calls++;
    exercised.merge(SpiRequirements.ANSWERS.id(), 1L, Long::sum);
  }

  int calls() {
    return calls;
  }

  Map<String, Long> exercised() {
    return exercised;
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
