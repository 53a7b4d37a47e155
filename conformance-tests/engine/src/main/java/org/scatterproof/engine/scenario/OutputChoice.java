package org.scatterproof.engine.scenario;

/**
 * The output function that a scenario gives to the object under test.
 *
 * @param name {@link #RECORDING}, {@link #MISSING}, or the name of one that the API names
 */
public record OutputChoice(String name) {
  /** A function of the prober's that notes what it is given. */
  public static final OutputChoice RECORDING = new OutputChoice("recording");

  /** No function is given. */
  public static final OutputChoice MISSING = new OutputChoice("none");

  /** Whether the object under test brings the function itself. */
  public boolean isNamed() {
    return !equals(RECORDING) && !equals(MISSING);
  }
}
