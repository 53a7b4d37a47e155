package org.scatterproof.engine.recording;

/** When the calls on one object were under way, as far as lines tell. */
final class Intervals {

  private boolean isKnown;
  private long latestEnd;

  /** Takes in a call; true where it began before an earlier line's call had ended. */
  boolean overlaps(FlatObject line) {
    if (!line.has(Field.FROM) || !line.has(Field.TO)) {
      return false;
    }
    long from = line.number(Field.FROM);
    long to = line.number(Field.TO);
    if (Long.compareUnsigned(to, from) < 0) {
      throw line.wrong(Field.TO, "a time that is not before from");
    }
    boolean overlaps = isKnown && Long.compareUnsigned(from, latestEnd) < 0;
    if (!isKnown || Long.compareUnsigned(to, latestEnd) > 0) {
      latestEnd = to;
    }
    isKnown = true;
    return overlaps;
  }
}
