package org.scatterproof.engine.execute;

import org.scatterproof.engine.implementation.StackFrames;

/** What an implementation threw, in one line. */
final class Thrown {

  private static final int LONGEST_MESSAGE = 200;

  private Thrown() {}

  /** How the scenario's result names it: {@code flood} for segments without end, else throw. */
  static String cause(Throwable thrown) {
    return thrown instanceof TooManySegments ? "flood" : "throw";
  }

  /** What it is, as a line of a trace says it. */
  static String name(Throwable thrown) {
    return thrown instanceof ThrownElsewhere ? message(thrown) : thrown.getClass().getName();
  }

  /** Class, message, and the first place in the implementation's own code. */
  static String describe(Throwable thrown) {
    if (thrown instanceof ThrownElsewhere) {
      return message(thrown);
    }
    StringBuilder text = new StringBuilder(thrown.getClass().getName());
    String message = message(thrown);
    if (!message.isEmpty()) {
      text.append(": ").append(message);
    }
    StackTraceElement place = StackFrames.innermost(thrown.getStackTrace());
    return place == null ? text.toString() : text + ", at " + StackFrames.describe(place);
  }

  private static String message(Throwable thrown) {
    String message;
    try {
      message = thrown.getMessage();
    } catch (RuntimeException e) {
      return "(its message cannot be had)"; // the class is the implementation's own
    }
    String line = message == null ? "" : message.lines().findFirst().orElse("");
    return line.length() <= LONGEST_MESSAGE ? line : line.substring(0, LONGEST_MESSAGE) + "…";
  }
}
