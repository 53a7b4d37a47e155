package org.scatterproof.reports;

/**
 * A results file cannot be used. The message is one line that names the file, the place in it and
 * what to do.
 */
public final class ResultsException extends Exception {

  private static final long serialVersionUID = 1L;

  ResultsException(String message) {
    super(message);
  }
}
