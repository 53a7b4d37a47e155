package org.scatterproof.spec.rule;

import java.util.List;

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
  private final List<Rule.Situation<S>> situations;

  /** Index of each rule's situation. */
  private final int[] situationOf;

  private final boolean[] isSituation;
  private final Finding[] findings;
  private final Note[] notes;

  /** Indices of the rules that had something to say of the last step, in order. */
  private final int[] spoken;

  private int spokenCount;

  Findings(List<Rule<S>> rules) {
    this.rules = rules;
    judgements = judgements(rules);
    situations = rules.stream().map(Rule::situation).distinct().toList();
    situationOf = rules.stream().mapToInt(rule -> situations.indexOf(rule.situation())).toArray();
    isSituation = new boolean[situations.size()];
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

  void judge(S step) {
    for (int i = 0; i < isSituation.length; i++) {
      isSituation[i] = situations.get(i).is(step);
    }
    int count = 0;
    for (int i = 0; i < findings.length; i++) {
      Note note = notes[i];
      note.clear();
      Finding finding =
          isSituation[situationOf[i]] ? judgements[i].judge(step, note) : Finding.NOT_EXERCISED;
      findings[i] = finding;
      if (finding != Finding.NOT_EXERCISED) {
        spoken[count++] = i;
      }
    }
    spokenCount = count;
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
    for (int i = 0; i < findings.length; i++) {
      if (findings[i] == Finding.VIOLATED) {
        return i;
      }
    }
    return -1;
  }
}
