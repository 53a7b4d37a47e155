package org.scatterproof.spec.rule;

/** What one rule says of one call. */
public enum Finding {
  /** The rule does not speak of such a call. */
  NOT_EXERCISED,
  /** The rule speaks of the call and the answer keeps it. */
  HOLDS,
  /** The answer is one of several that an open question admits; the note names which. */
  READING,
  /** The answer breaks the rule; the note says how. */
  VIOLATED
}
