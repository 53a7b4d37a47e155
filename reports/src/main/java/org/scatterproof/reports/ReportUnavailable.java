package org.scatterproof.reports;

/** report.html could not be made. The message is one line that says why and what to do. */
final class ReportUnavailable extends Exception {

  private static final long serialVersionUID = 1L;

  ReportUnavailable(String message) {
    super(message);
  }
}
