package org.scatterproof.engine.input;

import org.scatterproof.spec.result.ExitCode;

/** A file that breaks its format. The message reads {@code file:line:column: what is wrong}. */
public final class BadInput extends CannotRun {
  private static final long serialVersionUID = 1L;

  /**
   * @param file the file as the user named it
   * @param line from 1 on, or 0 where no line can be named
   * @param column from 1 on, or 0 where no column can be named
   * @param wrong what is wrong and, where it can be said, the mend
   */
  public BadInput(String file, int line, int column, String wrong) {
    super(place(file, line, column) + ": " + wrong, ExitCode.BAD_INPUT);
  }

  private static String place(String file, int line, int column) {
    if (line <= 0) {
      return file;
    }
    return column <= 0 ? file + ":" + line : file + ":" + line + ":" + column;
  }
}
