package org.scatterproof.engine.explore;

/**
 * How a run explores.
 *
 * @param explores whether it does at all
 * @param seed of everything that is drawn at random
 * @param tries of each property model; {@link #USUAL_TRIES} leaves the number to the model
 */
public record Effort(boolean explores, long seed, int tries) {
  public static final int USUAL_TRIES = -1;

  /** The seed unless the user says otherwise: the same run gives the same verdict. */
  public static final long USUAL_SEED = 1;

  /** The catalog alone. */
  public static final Effort NONE = new Effort(false, USUAL_SEED, 0);

  /** What a run does unless the user says otherwise. */
  public static final Effort USUAL = new Effort(true, USUAL_SEED, USUAL_TRIES);

  public Effort {
    if (tries < USUAL_TRIES) {
      throw new IllegalArgumentException("tries are a number: " + tries);
    }
  }
}
