package org.scatterproof.spec.rule;

import java.util.Locale;

/** What a requirement rests on. Only the first three can carry a MUST. */
public enum Basis {
  /** One of the two documents says it. */
  DOCUMENTED,
  /** The API's public header comments say it. */
  HEADER,
  /** It follows by necessity from what the documents say. */
  DERIVED,
  /** The shipped implementation does it. */
  OBSERVED,
  /** Somebody had to decide, and this project did. */
  CHOSEN;

  /** Whether a requirement on this basis may say MUST. */
  public boolean carriesMust() {
    return this == DOCUMENTED || this == HEADER || this == DERIVED;
  }

  /** The name in text: {@code documented}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
