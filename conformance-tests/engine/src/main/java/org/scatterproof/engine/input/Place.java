package org.scatterproof.engine.input;

/**
 * A place in a text file.
 *
 * @param line from 1 on, or 0 where it is not known
 * @param column from 1 on, or 0 where it is not known
 */
public record Place(int line, int column) {
  /** Of what did not come from a file. */
  public static final Place UNKNOWN = new Place(0, 0);
}
