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
  private final Finding[] findings;
  private final Note[] notes;

  Findings(List<Rule<S>> rules) {
    this.rules = rules;
    findings = new Finding[rules.size()];
    notes = new Note[rules.size()];
    for (int i = 0; i < notes.length; i++) {
      findings[i] = Finding.NOT_EXERCISED;
      notes[i] = new Note();
    }
  }

  void judge(S step) {
    for (int i = 0; i < findings.length; i++) {
      notes[i].clear();
      findings[i] = rules.get(i).judgement().judge(step, notes[i]);
    }
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
