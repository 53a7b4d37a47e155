package org.scatterproof.spec.dma;

import java.util.Locale;
import org.scatterproof.spec.value.Unsigned;

/**
 * One call with its arguments; reused from step to step. Which fields count, the operation says.
 */
public final class DmaCall {

  /** The descriptor argument when none is passed. */
  public static final int NO_DESCRIPTOR = -1;

  public DmaOperation operation = DmaOperation.CREATE;

  /** How a command is created. */
  public enum Form {
    LONG,
    SHORT,
    UNSPECIFIED
  }

  /** Creation: the form; an unspecified command has no constraints yet. */
  public Form form = Form.LONG;

  /** prepareWithSpecification: which of the setting's constraints. */
  public int constraints;

  /** Change in place: which of the setting's contents the descriptor takes. */
  public int content;

  /** setMemoryDescriptor, change in place: which descriptor, or {@link #NO_DESCRIPTOR}. */
  public int descriptor = NO_DESCRIPTOR;

  /** setMemoryDescriptor, clearMemoryDescriptor: prepare, or complete, on the way. */
  public boolean automatic = true;

  /** prepare in both forms, genIOVMSegments: the offset argument, unsigned. */
  public long offset;

  /** prepare in both forms: bytes, unsigned; 0 stands for the descriptor's length. */
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
    form = Form.LONG;
    constraints = 0;
    content = 0;
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
    form = other.form;
    constraints = other.constraints;
    content = other.content;
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
      case CREATE -> form == Form.LONG ? "()" : "(" + form.name().toLowerCase(Locale.ROOT) + ")";
      case GET, COMPLETE -> "()";
      case CHANGE -> "(descriptor " + descriptor + " takes content " + content + ")";
      case SET ->
          "(" + (descriptor < 0 ? "none" : "descriptor " + descriptor) + automatic("prepare");
      case CLEAR -> automatic ? "()" : "(without complete)";
      case PREPARE_WITH ->
          "(constraints "
              + constraints
              + ", offset "
              + Unsigned.hex(offset)
              + ", length "
              + Unsigned.hex(length)
              + ")";
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
