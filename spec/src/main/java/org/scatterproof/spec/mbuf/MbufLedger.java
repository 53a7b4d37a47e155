package org.scatterproof.spec.mbuf;

/**
 * What the calls so far established about one cursor. A fixed-size value without references, so
 * that it can be copied, compared and made part of a search state.
 */
public final class MbufLedger {

  private boolean created;
  private int coalesced;

  public boolean isCreated() {
    return created;
  }

  /** Chains coalesced since the count was last read. */
  public int coalesced() {
    return coalesced;
  }

  /** Back to what holds before a cursor exists. */
  public void clear() {
    created = false;
    coalesced = 0;
  }

  public void copyFrom(MbufLedger other) {
    created = other.created;
    coalesced = other.coalesced;
  }

  /** Takes in one call and its answer. */
  public void advance(MbufStep step) {
    switch (step.call().operation) {
      case CREATE -> created = step.seen().created;
      case GENERATE -> coalesced += step.isCoalesced() ? 1 : 0;
      case COALESCE_COUNT -> coalesced = 0;
    }
  }
}
