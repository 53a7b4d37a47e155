package org.scatterproof.bench;

/** What one operation on a command is; driver.c knows the names. */
enum Walk {
  /** The list of the whole range, in as many calls as the capacity makes it. */
  WHOLE("segment"),
  /** One call, where the last one left off; from the start again after the end. */
  CONTINUING("call"),
  /** One call, at the start of an extent that is drawn. */
  ARBITRARY("call"),
  /** prepare and complete, of the whole descriptor. */
  PREPARE("pair");

  private final String unit;

  Walk(String unit) {
    this.unit = unit;
  }

  /** What a time is told of. */
  String unit() {
    return unit;
  }
}
