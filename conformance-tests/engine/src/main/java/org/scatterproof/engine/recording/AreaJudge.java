package org.scatterproof.engine.recording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.scatterproof.engine.execute.ScenarioVerdict.ReadingSeen;
import org.scatterproof.spec.rule.Ambiguity;
import org.scatterproof.spec.rule.Finding;
import org.scatterproof.spec.rule.Findings;
import org.scatterproof.spec.rule.Rulebook;

/**
 * Has the rules of one area speak of steps of which not everything is known, and counts what they
 * say. A rule that looks at what is missing is not listened to. Judging allocates nothing.
 *
 * @param <S> the step that is judged
 */
final class AreaJudge<S> {

  private static final int HARMLESS =
      Observed.CANARY.bit() | Observed.POOL.bit() | Observed.INNOCENT.bit();

  private final Rulebook<S> rules;
  private final Findings<S> findings;
  private final int[] needsOnSuccess;
  private final int[] needsOnFailure;
  private final long[] exercised;
  private final List<Map<Ambiguity, Integer>> readings = new ArrayList<>();
  private int missing;
  private int[] needs = {};

  AreaJudge(Rulebook<S> rules) {
    this.rules = rules;
    findings = rules.newFindings();
    needsOnSuccess = new int[findings.size()];
    needsOnFailure = new int[findings.size()];
    exercised = new long[findings.size()];
    for (int i = 0; i < exercised.length; i++) {
      needsOnSuccess[i] = Needs.of(findings.requirement(i).id(), true);
      needsOnFailure[i] = Needs.of(findings.requirement(i).id(), false);
      readings.add(new IdentityHashMap<>());
    }
  }

  /**
   * Judges a step.
   *
   * @param unknown what was not observed, as bits of {@link Observed}
   * @param success whether the call succeeded
   * @return index of the rule to blame, or -1
   */
  int judge(S step, int unknown, boolean success) {
    missing = unknown;
    needs = success ? needsOnSuccess : needsOnFailure;
    rules.judge(step, findings);
    int blamed = -1;
    int spoken = findings.spokenCount();
    for (int number = 0; number < spoken; number++) {
      int i = findings.spoken(number);
      Finding finding = findings.finding(i);
      if (!isHeard(i, finding)) {
        continue;
      }
      exercised[i]++;
      if (finding == Finding.VIOLATED) {
        blamed = blamed < 0 ? i : blamed;
      } else if (finding == Finding.READING) {
        noteReading(i);
      }
    }
    return blamed;
  }

  /**
   * Whether a finding stands although something is missing. What is missing beside the list is
   * taken for harmless; so a violation that is found all the same is one of what was observed. A
   * list that names the descriptor's own memory is right whatever the machine held; one that does
   * not may name a copy.
   */
  private boolean isHeard(int rule, Finding finding) {
    int unseen = needs[rule] & missing;
    return (unseen & ~(finding == Finding.VIOLATED ? HARMLESS : Observed.MACHINE.bit())) == 0;
  }

  private void noteReading(int rule) {
    Ambiguity open = findings.note(rule).ambiguity();
    if (open != null) {
      readings.get(rule).merge(open, 1 << findings.note(rule).reading(), (a, b) -> a | b);
    }
  }

  Findings<S> findings() {
    return findings;
  }

  /** Ids of the others that the last step violates. */
  List<String> also(int blamed) {
    List<String> also = new ArrayList<>();
    for (int i = 0; i < exercised.length; i++) {
      Finding finding = findings.finding(i);
      if (finding == Finding.VIOLATED && isHeard(i, finding) && i != blamed) {
        also.add(findings.requirement(i).id());
      }
    }
    return also;
  }

  Map<String, Long> exercised() {
    Map<String, Long> counts = new HashMap<>();
    for (int i = 0; i < exercised.length; i++) {
      if (exercised[i] > 0) {
        counts.put(findings.requirement(i).id(), exercised[i]);
      }
    }
    return counts;
  }

  List<ReadingSeen> readings() {
    List<ReadingSeen> seen = new ArrayList<>();
    for (int i = 0; i < readings.size(); i++) {
      String id = findings.requirement(i).id();
      readings.get(i).forEach((open, taken) -> seen.add(new ReadingSeen(id, open.id(), taken)));
    }
    return seen;
  }
}
