package org.scatterproof.spec.dma;

import java.util.Locale;
import org.scatterproof.spec.spi.SynchronizeOptions;
import org.scatterproof.spec.value.Direction;
import org.scatterproof.spec.value.Unsigned;

/**
 * One call with its arguments; reused from step to step. Which fields count, the operation says.
 */
public final class DmaCall {

  /** Commands that can live side by side. */
  public static final int COMMANDS = 4;

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

  /** Which of the commands that live side by side is called; 0 to {@link #COMMANDS} - 1. */
  public int command;

  /** cloneCommand: which command the clone is from then on. */
  public int clone;

  /** prepare in both forms: flush the cache; complete: invalidate it. */
  public boolean cache = true;

  /** prepare in both forms, complete: copied memory is filled, or copied back. */
  public boolean synchronize = true;

  /** synchronize: the options, of {@link org.scatterproof.spec.spi.SynchronizeOptions}. */
  public int options;

  /** createCopyBuffer: the direction asked for. */
  public Direction direction = Direction.NONE;

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
    command = 0;
    clone = 0;
    cache = true;
    synchronize = true;
    options = 0;
    direction = Direction.NONE;
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
    command = other.command;
    clone = other.clone;
    cache = other.cache;
    synchronize = other.synchronize;
    options = other.options;
    direction = other.direction;
  }

  /** The call as a counterexample shows it. */
  @Override
  public String toString() {
    String whom = command == 0 ? "" : "command " + command + " ";
    return whom + operation.documentedName() + arguments();
  }

  private String arguments() {
    return switch (operation) {
      case CREATE -> form == Form.LONG ? "()" : "(" + form.name().toLowerCase(Locale.ROOT) + ")";
      case GET, IO_DESCRIPTOR -> "()";
      case DEVICE_WRITES -> "";
      case COMPLETE -> flags("invalidate").isEmpty() ? "()" : "(" + flags("invalidate") + ")";
      case DRIVER_WRITES -> " descriptor " + descriptor;
      case CLONE -> "(from now on command " + clone + ")";
      case SYNCHRONIZE -> "(" + SynchronizeOptions.names(options) + ")";
      case COPY_BUFFER -> "(" + direction + ", length " + Unsigned.hex(length) + ")";
      case READ_BYTES, WRITE_BYTES ->
          "(offset " + Unsigned.hex(offset) + ", length " + Unsigned.hex(length) + ")";
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
              + (flags("flush").isEmpty() ? ")" : ", " + flags("flush") + ")");
      case PREPARE ->
          "(offset "
              + Unsigned.hex(offset)
              + ", length "
              + Unsigned.hex(length)
              + (flags("flush").isEmpty() ? ")" : ", " + flags("flush") + ")");
      case PREPARED_RANGE ->
          "("
              + (withoutOffset ? "no offset" : "offset")
              + (withoutCount ? ", no length)" : ", length)");
      case GENERATE -> generateArguments();
    };
  }

  /** What a call is told not to do; empty where it does all. */
  private String flags(String cacheVerb) {
    String quiet = cache ? "" : "without " + cacheVerb;
    String copyless = synchronize ? "" : "without synchronize";
    return quiet.isEmpty() || copyless.isEmpty() ? quiet + copyless : quiet + ", " + copyless;
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
