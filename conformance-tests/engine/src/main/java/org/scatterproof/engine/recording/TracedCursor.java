package org.scatterproof.engine.recording;

import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.mbuf.MbufLedger;
import org.scatterproof.spec.mbuf.MbufStep;
import org.scatterproof.spec.memorycursor.MemoryCursorLedger;
import org.scatterproof.spec.memorycursor.MemoryCursorStep;

/** A cursor of a trace. One of the two kinds of ledger and step is its own; the other is null. */
final class TracedCursor {

  final TracedConstraints constraints;
  final CallHistory history = new CallHistory();
  final Intervals times = new Intervals();

  /** What the last call violated; null where it kept to the rules. */
  Verdicts.@Nullable Found lastFound;

  /** Whether a creation refused it. */
  boolean isRefused;

  /** Whether the chains that it coalesced are not known any more. */
  boolean isCountLost;

  /** Whether it is told where the bytes of the chain live that it was last called with. */
  boolean isPayloadTold;

  final MbufLedger mbufLedger = new MbufLedger();
  @Nullable MbufStep mbufStep;
  final MemoryCursorLedger memoryLedger = new MemoryCursorLedger();

  /** Steps of a memory cursor, one for each descriptor that it is called with. */
  @Nullable MemoryCursorStep memoryStep;

  TracedCursor(TracedConstraints constraints) {
    this.constraints = constraints;
  }
}
