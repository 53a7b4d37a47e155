package org.scatterproof.spec.rule;

/**
 * A requirement with the judgement that makes it bite.
 *
 * @param <S> the step that is judged: ledger before the call, call, observation
 * @param requirement what is blamed when the judgement finds a violation
 * @param judgement the code that finds
 */
public record Rule<S>(Requirement requirement, Judgement<S> judgement) {

  /** Judges one step; looks at nothing else, changes nothing but the note, allocates nothing. */
  @FunctionalInterface
  public interface Judgement<S> {
    Finding judge(S step, Note note);
  }
}
