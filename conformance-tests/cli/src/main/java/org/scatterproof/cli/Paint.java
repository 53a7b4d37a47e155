package org.scatterproof.cli;

import picocli.CommandLine.Help.Ansi;

/** Colours for what the words say already: without them nothing is lost. */
enum Paint {
  NONE,
  COLOURS;

  private static final String RESET = "\u001b[0m";

  String strong(String text) {
    return in("\u001b[1m", text);
  }

  String faint(String text) {
    return in("\u001b[2m", text);
  }

  String good(String text) {
    return in("\u001b[1;32m", text);
  }

  String bad(String text) {
    return in("\u001b[1;31m", text);
  }

  /** Neither good nor bad: undecided. */
  String open(String text) {
    return in("\u001b[1;33m", text);
  }

  Ansi forHelp() {
    return this == COLOURS ? Ansi.ON : Ansi.OFF;
  }

  private String in(String colour, String text) {
    return this == COLOURS && !text.isEmpty() ? colour + text + RESET : text;
  }
}
