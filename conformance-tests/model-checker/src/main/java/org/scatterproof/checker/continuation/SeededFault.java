package org.scatterproof.checker.continuation;

/** A mistake that the abstract model can be given, so that the search itself is tried. */
public enum SeededFault {
  NONE,
  /** A new descriptor is not noticed: the place in the former one is kept. */
  DESCRIPTOR_UNNOTICED,
  /** After a call that filled three slots, the offset that is expected is one too small. */
  EXPECTED_TOO_SMALL
}
