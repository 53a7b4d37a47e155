package org.scatterproof.engine.recording;

/** A line of a trace is not what trace.md says. The message is the rest of a sentence. */
final class DamagedLine extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int column;

  /**
   * @param column from 1 on; 0 where the line as a whole is meant
   * @param wrong what is wrong and, where it can be said, the mend
   */
  DamagedLine(int column, String wrong) {
    super(wrong, null, false, false);
    this.column = column;
  }

  int column() {
    return column;
  }
}
