package org.scatterproof.engine.trace;

import org.scatterproof.spec.memorycursor.MemoryCursorCall;
import org.scatterproof.spec.memorycursor.MemoryCursorObservation;
import org.scatterproof.spec.memorycursor.MemoryCursorOperation;
import org.scatterproof.spec.memorycursor.MemoryCursorStep;
import org.scatterproof.spec.value.Unsigned;

/**
 * A call of a memory cursor.
 *
 * @param call its arguments
 * @param answer what came back
 */
public record TracedMemoryCursorCall(String call, String answer) implements TracedCall {

  /** What a step holds now. */
  public static TracedMemoryCursorCall of(MemoryCursorStep step) {
    return new TracedMemoryCursorCall(step.call().toString(), describe(step.call(), step.seen()));
  }

  /** A call that never answered. */
  public static TracedMemoryCursorCall ofThrown(MemoryCursorCall call, String what) {
    return new TracedMemoryCursorCall(call.toString(), what);
  }

  private static String describe(MemoryCursorCall call, MemoryCursorObservation seen) {
    if (call.operation == MemoryCursorOperation.CREATE) {
      return seen.created ? "a cursor" : "none";
    }
    long answered = Integer.toUnsignedLong(seen.answer);
    StringBuilder text = new StringBuilder().append(answered);
    String segments = SegmentText.list(seen.segments, answered);
    text.append(segments.isEmpty() ? "" : "  ").append(segments);
    boolean told = seen.transferSize != MemoryCursorCall.TRANSFER_BEFORE;
    if (!call.withoutTransferSize && told) {
      text.append("  transferSize ").append(Unsigned.hex(seen.transferSize));
    }
    return text.toString();
  }
}
