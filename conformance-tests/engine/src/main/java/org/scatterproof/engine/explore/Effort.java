package org.scatterproof.engine.explore;

import org.jspecify.annotations.Nullable;

/**
 * How a run explores.
 *
 * @param explores whether it does at all
 * @param seed of everything that is drawn at random
 * @param tries of each property model; {@link #USUAL_TRIES} leaves the number to the model
 * @param scope that the model checker explores; null leaves it to the model checker
 */
public record Effort(boolean explores, long seed, int tries, @Nullable ChosenScope scope) {
  public static final int USUAL_TRIES = -1;

  /** The seed unless the user says otherwise: the same run gives the same verdict. */
  public static final long USUAL_SEED = 1;

  /** The catalog alone. */
  public static final Effort NONE = new Effort(false, USUAL_SEED, 0);

  /** What a run does unless the user says otherwise. */
  public static final Effort USUAL = new Effort(true, USUAL_SEED, USUAL_TRIES);

  /** An effort in the usual scope. */
  public Effort(boolean explores, long seed, int tries) {
    this(explores, seed, tries, null);
  }

  public Effort {
    if (tries < USUAL_TRIES) {
      throw new IllegalArgumentException("tries are a number: " + tries);
    }
  }
}
