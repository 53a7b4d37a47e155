package org.scatterproof.engine.recording;

/** Where in a trace, and of whom. */
final class LinePlace {

  private final String file;
  private final String implementation;
  private long line;

  LinePlace(String file, String implementation) {
    this.file = file;
    this.implementation = implementation;
  }

  void at(long number) {
    line = number;
  }

  String file() {
    return file;
  }

  String implementation() {
    return implementation;
  }

  long line() {
    return line;
  }

  /** File and line. */
  String text() {
    return file + ":" + line;
  }
}
