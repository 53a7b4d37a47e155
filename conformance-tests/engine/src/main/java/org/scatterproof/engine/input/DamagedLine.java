package org.scatterproof.engine.input;

/** A line of JSON is not what its format says. The message is the rest of a sentence. */
public final class DamagedLine extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int column;

  /**
   * @param column from 1 on; 0 where the line as a whole is meant
   * @param wrong what is wrong and, where it can be said, the mend
   */
  public DamagedLine(int column, String wrong) {
    super(wrong, null, false, false);
    this.column = column;
  }

  public int column() {
    return column;
  }
}
