package org.scatterproof.spec.memorycursor;

import org.scatterproof.spec.value.Unsigned;

/** One call with its arguments; reused from step to step. */
public final class MemoryCursorCall {

  /** The descriptor argument when none is passed. */
  public static final int NO_DESCRIPTOR = -1;

  /** What the holder of the transfer size holds before every call; no list is so long. */
  public static final long TRANSFER_BEFORE = 0x5caa_5caa_5caa_5caaL;

  public MemoryCursorOperation operation = MemoryCursorOperation.CREATE;

  /** Which of the scenario's cursors is called; all are alike. */
  public int cursor;

  /** genPhysicalSegments: which of the scenario's descriptors is passed, or NO_DESCRIPTOR. */
  public int descriptor = NO_DESCRIPTOR;

  /** genPhysicalSegments: descriptor position of the first byte, unsigned. */
  public long fromPosition;

  /** genPhysicalSegments: slots of the array, unsigned. */
  public int maxSegments;

  /** genPhysicalSegments: most bytes of the list, unsigned; 0 stands for the constraint's. */
  public int maxTransferSize;

  /** Whether the pointer of this name is missing. */
  public boolean withoutSegments;

  public boolean withoutTransferSize;

  /** Sets every argument back to what a plain call of this operation has. */
  public MemoryCursorCall reset(MemoryCursorOperation next) {
    operation = next;
    cursor = 0;
    descriptor = NO_DESCRIPTOR;
    fromPosition = 0;
    maxSegments = 0;
    maxTransferSize = 0;
    withoutSegments = false;
    withoutTransferSize = false;
    return this;
  }

  public void copyFrom(MemoryCursorCall other) {
    operation = other.operation;
    cursor = other.cursor;
    descriptor = other.descriptor;
    fromPosition = other.fromPosition;
    maxSegments = other.maxSegments;
    maxTransferSize = other.maxTransferSize;
    withoutSegments = other.withoutSegments;
    withoutTransferSize = other.withoutTransferSize;
  }

  /** The call as a counterexample shows it. */
  @Override
  public String toString() {
    String whose = cursor == 0 ? "" : "cursor " + cursor + ": ";
    if (operation != MemoryCursorOperation.GENERATE) {
      return whose + operation.documentedName() + "()";
    }
    StringBuilder text = new StringBuilder(whose).append(operation.documentedName()).append('(');
    if (descriptor != 0) {
      text.append(descriptor < 0 ? "no descriptor, " : "descriptor " + descriptor + ", ");
    }
    text.append("position ").append(Unsigned.hex(fromPosition));
    text.append(", maxSegments ").append(Integer.toUnsignedString(maxSegments));
    if (maxTransferSize != 0) {
      long limit = Integer.toUnsignedLong(maxTransferSize);
      text.append(", maxTransferSize ").append(Unsigned.hex(limit));
    }
    text.append(withoutSegments ? ", no segments" : "");
    text.append(withoutTransferSize ? ", no transferSize" : "");
    return text.append(')').toString();
  }
}
