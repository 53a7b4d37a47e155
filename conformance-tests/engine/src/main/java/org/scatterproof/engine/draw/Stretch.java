package org.scatterproof.engine.draw;

/**
 * Bytes in a row of a picture.
 *
 * @param start where they begin on the picture's axis, unsigned
 * @param length bytes, unsigned, at least 1
 * @param look how they are drawn
 */
record Stretch(long start, long length, Look look) {

  /** How bytes are drawn; every look differs in more than its colour. */
  enum Look {
    /** Memory that is there. */
    MEMORY("memory", "memory"),
    /** Memory within the prepared range. */
    PREPARED("prepared", "prepared"),
    /** Bytes that a list names; whether rightly, the picture does not know. */
    NAMED("named", "named"),
    /** Bytes that a list names rightly. */
    RIGHT("right", "named rightly"),
    /** Bytes that an earlier list of the preparation named as well, asked for or not. */
    AGAIN("again", "named before, too"),
    /** Bytes that a list names in a wrong place, or must not name. */
    WRONG("wrong", "named wrongly"),
    /** Where bytes would have been right. */
    MISSED("missed", "should have been");

    private final String style;
    private final String meaning;

    Look(String style, String meaning) {
      this.style = style;
      this.meaning = meaning;
    }

    /** What the legend says of it. */
    String meaning() {
      return meaning;
    }

    String style() {
      return style;
    }
  }
}
