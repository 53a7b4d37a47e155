package org.scatterproof.spec.dma;

import org.scatterproof.spec.value.Unsigned;

/**
 * One call with its arguments; reused from step to step. Which fields count, the operation says.
 */
public final class DmaCall {

  /** The descriptor argument when none is passed. */
  public static final int NO_DESCRIPTOR = -1;

  public DmaOperation operation = DmaOperation.CREATE;

  /** setMemoryDescriptor: which of the setting's descriptors, or {@link #NO_DESCRIPTOR}. */
  public int descriptor = NO_DESCRIPTOR;

  /** setMemoryDescriptor, clearMemoryDescriptor: prepare, or complete, on the way. */
  public boolean automatic = true;

  /** prepare, genIOVMSegments: the offset argument, unsigned. */
  public long offset;

  /** prepare: bytes, unsigned; 0 stands for the descriptor's length. */
  public long length;

  /** genIOVMSegments: slots of the array, unsigned. */
  public int capacity;

  /** genIOVMSegments, getPreparedOffsetAndLength: the offset pointer is missing. */
  public boolean withoutOffset;

  /** genIOVMSegments: the array pointer is missing. */
  public boolean withoutSegments;

  /** genIOVMSegments, getPreparedOffsetAndLength: the count or length pointer is missing. */
  public boolean withoutCount;

  /** genIOVMSegments: the recording function refuses outputs from this index on; -1 never. */
  public int refuseFrom = -1;

  /** Sets every argument back to what a plain call of this operation has. */
  public DmaCall reset(DmaOperation next) {
    operation = next;
    descriptor = NO_DESCRIPTOR;
    automatic = true;
    offset = 0;
    length = 0;
    capacity = 0;
    withoutOffset = false;
    withoutSegments = false;
    withoutCount = false;
    refuseFrom = -1;
    return this;
  }

  public void copyFrom(DmaCall other) {
    operation = other.operation;
    descriptor = other.descriptor;
    automatic = other.automatic;
    offset = other.offset;
    length = other.length;
    capacity = other.capacity;
    withoutOffset = other.withoutOffset;
    withoutSegments = other.withoutSegments;
    withoutCount = other.withoutCount;
    refuseFrom = other.refuseFrom;
  }

  /** The call as a counterexample shows it. */
  @Override
  public String toString() {
    return operation.documentedName() + arguments();
  }

  private String arguments() {
    return switch (operation) {
      case CREATE, GET, COMPLETE -> "()";
      case SET ->
          "(" + (descriptor < 0 ? "none" : "descriptor " + descriptor) + automatic("prepare");
      case CLEAR -> automatic ? "()" : "(without complete)";
      case PREPARE -> "(offset " + Unsigned.hex(offset) + ", length " + Unsigned.hex(length) + ")";
      case PREPARED_RANGE ->
          "("
              + (withoutOffset ? "no offset" : "offset")
              + (withoutCount ? ", no length)" : ", length)");
      case GENERATE -> generateArguments();
    };
  }

  private String automatic(String what) {
    return automatic ? ")" : ", without " + what + ")";
  }

  private String generateArguments() {
    return "("
        + (withoutOffset ? "no offset" : "offset " + Unsigned.hex(offset))
        + (withoutSegments ? ", no segments" : "")
        + (withoutCount ? ", no count" : ", capacity " + Integer.toUnsignedString(capacity))
        + (refuseFrom < 0 ? "" : ", function refuses from index " + refuseFrom)
        + ")";
  }
}
