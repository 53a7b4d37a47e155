package org.scatterproof.checker.core;

/**
 * What is asked of a model. The model itself marks where it shows, by the property's index.
 *
 * @param kind what a mark means
 * @param name for a person
 */
public record Property(Kind kind, String name) {

  /** Properties of one model at most: marks are the bits of a long. */
  public static final int MOST = Long.SIZE;

  /** What a mark means. */
  public enum Kind {
    /** Holds of everything reachable; a mark is a violation. */
    ALWAYS,
    /** Holds of something reachable, so that nothing holds vacuously; a mark is a witness. */
    SOMETIMES
  }

  public static Property always(String name) {
    return new Property(Kind.ALWAYS, name);
  }

  public static Property sometimes(String name) {
    return new Property(Kind.SOMETIMES, name);
  }
}
