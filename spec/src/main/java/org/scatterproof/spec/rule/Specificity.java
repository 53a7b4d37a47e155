package org.scatterproof.spec.rule;

/**
 * How closely a rule describes a mistake; of several violated rules the most specific is blamed.
 * Declared from the most specific on.
 */
public enum Specificity {
  /** What one operation is documented to do. */
  OPERATION,
  /** What one constraint restricts. */
  CONSTRAINT,
  /** What holds of every answer. */
  UNIVERSAL
}
