package org.scatterproof.engine.recording;

import org.scatterproof.spec.dma.DmaStep;
import org.scatterproof.spec.mbuf.MbufStep;
import org.scatterproof.spec.memorycursor.MemoryCursorStep;

/** Looks on while a trace is judged: sees every judged call, before anything comes of it. */
interface TraceOnlooker {
  /** One that does not look. */
  TraceOnlooker NONE = new TraceOnlooker() {};

  /** A call of a command. */
  default void saw(
      TracedCommand whose, TracedWorld world, DmaStep step, int missing, LinePlace place) {}

  /** A clone that the last call on a command answered, which may be called from now on. */
  default void cloned(TracedCommand original, TracedCommand clone) {}

  /** A call of a cursor over mbufs. */
  default void saw(
      TracedCursor whose, TracedWorld world, MbufStep step, int missing, LinePlace place) {}

  /** A call of a memory cursor. */
  default void saw(
      TracedCursor whose, TracedWorld world, MemoryCursorStep step, int missing, LinePlace place) {}
}
