package org.scatterproof.stress.world;

/**
 * The words of which outcomes are made. Each says what one actor was told, compared with what it is
 * told when it is alone.
 */
public final class Words {

  /** The list that it is told when nobody is beside it. */
  public static final String ALONE = "alone";

  /** A list of its own bytes, and another one. */
  public static final String DIFFERS = "differs";

  /** A segment of the bytes of the other actor. */
  public static final String OTHERS = "other's";

  /** A segment of bytes that neither actor asked for. */
  public static final String ELSEWHERE = "elsewhere";

  /** Segment after segment, for ever. */
  public static final String NO_END = "no end";

  private Words() {}
}
