package org.scatterproof.spec.rule;

/** How binding a requirement is. */
public enum Level {
  MUST,
  SHOULD,
  MAY
}
