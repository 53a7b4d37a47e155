package org.scatterproof.spec.memorycursor;

/**
 * What the calls so far established about one memory cursor. A fixed-size value without references,
 * so that it can be copied, compared and made part of a search state.
 */
public final class MemoryCursorLedger {

  private boolean created;
  private int alignmentReadings = AlignmentReadings.ALL;

  public boolean isCreated() {
    return created;
  }

  /** The readings of the alignment that explain every answer so far, as bits. */
  int alignmentReadings() {
    return alignmentReadings;
  }

  /** Back to what holds before a cursor exists. */
  public void clear() {
    created = false;
    alignmentReadings = AlignmentReadings.ALL;
  }

  public void copyFrom(MemoryCursorLedger other) {
    created = other.created;
    alignmentReadings = other.alignmentReadings;
  }

  /** Takes in one call and its answer. */
  public void advance(MemoryCursorStep step) {
    switch (step.call().operation) {
      case CREATE -> created = step.seen().created;
      case GENERATE -> alignmentReadings &= AlignmentReadings.explaining(step);
    }
  }
}
