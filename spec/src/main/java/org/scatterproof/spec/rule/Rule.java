package org.scatterproof.spec.rule;

/**
 * A requirement with the judgement that makes it bite.
 *
 * @param <S> the step that is judged: ledger before the call, call, observation
 * @param requirement what is blamed when the judgement finds a violation
 * @param judgement the code that finds
 * @param situation where it can have something to say; elsewhere it is not even asked
 */
public record Rule<S>(Requirement requirement, Judgement<S> judgement, Situation<S> situation) {

  /** A rule that is asked of every step. */
  public Rule(Requirement requirement, Judgement<S> judgement) {
    this(requirement, judgement, Situation.any());
  }

  /**
   * What several rules have in common, so that a step is looked at once for all of them. It saves
   * time and decides nothing: elsewhere each of them finds {@link Finding#NOT_EXERCISED} by itself.
   */
  @FunctionalInterface
  public interface Situation<S> {
    boolean is(S step);

    /** Every step; always the same object. */
    @SuppressWarnings("unchecked") // it looks at no step
    static <S> Situation<S> any() {
      return (Situation<S>) AnySituation.ANY;
    }
  }

  private enum AnySituation implements Situation<Object> {
    ANY;

    @Override
    public boolean is(Object step) {
      return true;
    }
  }

  /** Judges one step; looks at nothing else, changes nothing but the note, allocates nothing. */
  @FunctionalInterface
  public interface Judgement<S> {
    Finding judge(S step, Note note);
  }
}
