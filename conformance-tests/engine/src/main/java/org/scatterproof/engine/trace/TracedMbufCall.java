package org.scatterproof.engine.trace;

import org.scatterproof.spec.mbuf.ChainImage;
import org.scatterproof.spec.mbuf.MbufCall;
import org.scatterproof.spec.mbuf.MbufObservation;
import org.scatterproof.spec.mbuf.MbufStep;

/**
 * A call of a cursor.
 *
 * @param made its arguments
 * @param answer what came back
 */
public record TracedMbufCall(MbufCall made, String answer) implements TracedCall {

  private static final int SHOWN_MBUFS = 4;

  /** A copy of what a step holds now. */
  public static TracedMbufCall of(MbufStep step) {
    return new TracedMbufCall(copy(step.call()), describe(step.call(), step.seen()));
  }

  /** A call that never answered. */
  public static TracedMbufCall ofThrown(MbufCall call, String what) {
    return new TracedMbufCall(copy(call), what);
  }

  @Override
  public String call() {
    return made.toString();
  }

  private static MbufCall copy(MbufCall call) {
    MbufCall copy = new MbufCall();
    copy.copyFrom(call);
    return copy;
  }

  private static String describe(MbufCall call, MbufObservation seen) {
    return switch (call.operation) {
      case CREATE -> seen.created ? "a cursor" : "none";
      case COALESCE_COUNT -> Integer.toUnsignedString(seen.answer);
      case GENERATE -> {
        long answer = Integer.toUnsignedLong(seen.answer);
        String segments = SegmentText.list(seen.segments, answer);
        yield answer + (segments.isEmpty() ? "" : "  " + segments) + chain(seen);
      }
    };
  }

  private static String chain(MbufObservation seen) {
    ChainImage after = seen.chainAfter;
    if (!seen.chainBefore.isPresent() || after.isSameChain(seen.chainBefore)) {
      return "";
    }
    if (after.isEndless()) {
      return "  chain now without end";
    }
    StringBuilder text = new StringBuilder("  chain now");
    for (int i = 0; i < after.mbufCount() && i < SHOWN_MBUFS; i++) {
      text.append(' ').append(SegmentText.stretch(after.data(i), after.length(i)));
    }
    int more = after.mbufCount() - SHOWN_MBUFS;
    return text + (more > 0 ? " … " + more + " more" : "");
  }
}
