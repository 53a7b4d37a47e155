package org.scatterproof.spec.rule;

import java.util.Locale;

/** Which requirements are asked; each profile asks all that the ones before it ask. */
public enum Profile {
  /** What the documents, the headers and necessity say, and what is only advised. */
  DOCUMENTED,
  /** Also the canonical list, bit for bit, where the design fixes it. */
  EXACT;

  /** Whether this profile asks a requirement that {@code first} is the first to ask. */
  public boolean asks(Profile first) {
    return compareTo(first) >= 0;
  }

  /** The name on the command line: {@code documented}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
