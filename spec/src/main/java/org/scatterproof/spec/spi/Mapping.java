package org.scatterproof.spec.spi;

/** The mapping types as the numbers that the API gives them. */
public final class Mapping {

  public static final int MAPPED = 0;
  public static final int BYPASSED = 1;
  public static final int NON_COHERENT = 2;
  public static final int UNMAPPED = 3;

  private Mapping() {}

  /** The name of a mapping type, or the number where the API gives it none. */
  public static String name(int mapping) {
    return switch (mapping) {
      case MAPPED -> "MAPPED";
      case BYPASSED -> "BYPASSED";
      case NON_COHERENT -> "NON_COHERENT";
      case UNMAPPED -> "UNMAPPED";
      default -> Integer.toString(mapping);
    };
  }
}
