package org.scatterproof.spec.rule;

import java.util.List;
import java.util.Objects;

/**
 * What every rule of a rulebook said of one step; reused from step to step.
 *
 * <p>Entries are in the rulebook's order, which is from the most specific rule on; so the first
 * violated entry is the one to blame and later ones are listed beside it.
 *
 * @param <S> the step that was judged
 */
public final class Findings<S> {

  private final List<Rule<S>> rules;
  private final Rule.Judgement<S>[] judgements;
  private final Rule.Situation<S>[] situations;

  /** The rules of each situation, a bit each. */
  private final long[][] rulesOf;

  /** The rules that the last step was shown to, a bit each. */
  private final long[] asked;

  private final Finding[] findings;
  private final Note[] notes;

  /** Indices of the rules that had something to say of the last step, in order. */
  private final int[] spoken;

  private int spokenCount;

  Findings(List<Rule<S>> rules) {
    this.rules = rules;
    judgements = judgements(rules);
    situations = situations(rules);
    asked = new long[(rules.size() + Long.SIZE - 1) / Long.SIZE];
    rulesOf = new long[situations.length][asked.length];
    List<Rule.Situation<S>> inOrder = List.of(situations);
    for (int i = 0; i < rules.size(); i++) {
      rulesOf[inOrder.indexOf(rules.get(i).situation())][i / Long.SIZE] |= 1L << i;
    }
    spoken = new int[rules.size()];
    findings = new Finding[rules.size()];
    notes = new Note[rules.size()];
    for (int i = 0; i < notes.length; i++) {
      findings[i] = Finding.NOT_EXERCISED;
      notes[i] = new Note();
    }
  }

  @SuppressWarnings("unchecked") // an array that never leaves this object
  private static <S> Rule.Judgement<S>[] judgements(List<Rule<S>> rules) {
    return rules.stream().map(Rule::judgement).toArray(Rule.Judgement[]::new);
  }

  @SuppressWarnings("unchecked") // an array that never leaves this object
  private static <S> Rule.Situation<S>[] situations(List<Rule<S>> rules) {
    return rules.stream().map(Rule::situation).distinct().toArray(Rule.Situation[]::new);
  }

  /** Visits the rules that can have something to say, and takes back what they said before. */
  void judge(S step) {
    forget();
    for (int i = 0; i < situations.length; i++) {
      if (situations[i].is(step)) {
        for (int word = 0; word < asked.length; word++) {
          asked[word] |= rulesOf[i][word];
        }
      }
    }
    int count = 0;
    for (int word = 0; word < asked.length; word++) {
      for (long left = asked[word]; left != 0; left &= left - 1) {
        int i = word * Long.SIZE + Long.numberOfTrailingZeros(left);
        // A rule that forgets to answer must not pass for one that holds.
        Finding finding = Objects.requireNonNull(judgements[i].judge(step, notes[i]));
        findings[i] = finding;
        if (finding != Finding.NOT_EXERCISED) {
          spoken[count++] = i;
        }
      }
    }
    spokenCount = count;
  }

  private void forget() {
    for (int word = 0; word < asked.length; word++) {
      for (long left = asked[word]; left != 0; left &= left - 1) {
        int i = word * Long.SIZE + Long.numberOfTrailingZeros(left);
        findings[i] = Finding.NOT_EXERCISED;
        notes[i].clear();
      }
      asked[word] = 0;
    }
  }

  /** How many rules had something to say of the last step. */
  public int spokenCount() {
    return spokenCount;
  }

  /**
   * Index of a rule that had something to say of the last step.
   *
   * @param number from 0 on, below {@link #spokenCount}; in the rulebook's order
   */
  public int spoken(int number) {
    return spoken[number];
  }

  public int size() {
    return findings.length;
  }

  public Requirement requirement(int index) {
    return rules.get(index).requirement();
  }

  public Finding finding(int index) {
    return findings[index];
  }

  /** Explains the finding; valid until the next step is judged. */
  public Note note(int index) {
    return notes[index];
  }

  /** Index of the rule to blame, or -1 when the step breaks none. */
  public int blamed() {
    for (int i = 0; i < spokenCount; i++) {
      if (findings[spoken[i]] == Finding.VIOLATED) {
        return spoken[i];
      }
    }
    return -1;
  }
}
