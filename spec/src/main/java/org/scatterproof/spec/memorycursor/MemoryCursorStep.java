package org.scatterproof.spec.memorycursor;

import org.scatterproof.spec.segment.Coverage;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.spi.MemoryCursorConstraints;
import org.scatterproof.spec.spi.NamedCursorOutput;
import org.scatterproof.spec.value.Unsigned;

/**
 * What a rule judges: the ledger before a call, the call, and what was observed of it. Reused from
 * step to step; the questions that several rules ask are answered here.
 */
public final class MemoryCursorStep {

  private static final RunList NO_BYTES = new RunList();

  private final MemoryCursorSetting setting;
  private final MemoryCursorLedger before;
  private final MemoryCursorCall call;
  private final MemoryCursorObservation seen;

  public MemoryCursorStep(
      MemoryCursorSetting setting,
      MemoryCursorLedger before,
      MemoryCursorCall call,
      MemoryCursorObservation seen) {
    this.setting = setting;
    this.before = before;
    this.call = call;
    this.seen = seen;
  }

  public MemoryCursorSetting setting() {
    return setting;
  }

  public MemoryCursorConstraints constraints() {
    return setting.constraints();
  }

  public MemoryCursorLedger before() {
    return before;
  }

  public MemoryCursorCall call() {
    return call;
  }

  public MemoryCursorObservation seen() {
    return seen;
  }

  public boolean isGenerate() {
    return call.operation == MemoryCursorOperation.GENERATE;
  }

  /** Where the bytes of the passed descriptor live; none without one. */
  public RunList bytes() {
    return call.descriptor < 0 ? NO_BYTES : setting.contents().get(call.descriptor);
  }

  /** Whether the position is that of a byte of the descriptor. */
  public boolean isInside() {
    return Unsigned.isBelow(call.fromPosition, bytes().total());
  }

  /** A generating call from a byte of a descriptor on, with room for at least one segment. */
  public boolean isPlainGenerate() {
    boolean nowhereToWrite =
        call.withoutSegments && constraints().output() instanceof NamedCursorOutput;
    return isGenerate() && isInside() && call.maxSegments != 0 && !nowhereToWrite;
  }

  /** A {@link #isPlainGenerate plain} call that answered segments. */
  public boolean isGenerated() {
    return isPlainGenerate() && seen.answer != 0;
  }

  /** A {@link #isGenerated generated} list of which every segment stands in its slot. */
  public boolean isListComplete() {
    return isGenerated() && Coverage.isComplete(seen.segments, seen.answer);
  }

  /** Whether the byte at the position lives on a multiple of the alignment; inside only. */
  public boolean isFirstAligned() {
    return Unsigned.isAligned(bytes().at(call.fromPosition), constraints().alignment());
  }

  /** Slots to read: the count answered, but no more than there are. */
  public int slots() {
    return seen.segments.slotsOf(seen.answer);
  }

  /** Bytes that the call may name, unsigned: its own limit, or the constraint's for 0. */
  public long transferLimit() {
    if (call.maxTransferSize != 0) {
      return Integer.toUnsignedLong(call.maxTransferSize);
    }
    return constraints().maxTransferSize() == 0 ? Unsigned.MAX : constraints().maxTransferSize();
  }

  /** Bytes that the list names; all 64-bit numbers there are where they are more. */
  public long named() {
    return Coverage.lengthOf(seen.segments, slots());
  }
}
