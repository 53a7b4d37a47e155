package org.scatterproof.reports;

import java.nio.file.Path;

/**
 * Where in a results file something was found.
 *
 * @param file the file as the user named it
 * @param line one-based
 * @param mend what to do about a damaged file
 */
record Place(Path file, long line, String mend) {

  /** The file is not what a run wrote. */
  ResultsException damaged(String what) {
    return refused(what, mend);
  }

  ResultsException refused(String what, String mend) {
    return new ResultsException(file + ":" + line + ": " + PlainText.oneLine(what) + "; " + mend);
  }
}
