package org.scatterproof.engine.trace;

import java.util.ArrayList;
import java.util.List;
import org.scatterproof.spec.dma.DmaCall;
import org.scatterproof.spec.dma.DmaObservation;
import org.scatterproof.spec.dma.DmaStep;
import org.scatterproof.spec.machine.PlatformLog;
import org.scatterproof.spec.segment.SegmentLog;
import org.scatterproof.spec.value.IOReturn;
import org.scatterproof.spec.value.Unsigned;

/**
 * A call of a command.
 *
 * @param made its arguments
 * @param answer what came back
 * @param events what it did to its platform, as far as it is shown
 */
public record TracedDmaCall(DmaCall made, String answer, List<String> events)
    implements TracedCall {

  /** Events that are shown of one call. */
  private static final int SHOWN_EVENTS = 8;

  public TracedDmaCall {
    events = List.copyOf(events);
  }

  /** A copy of what a step holds now. */
  public static TracedDmaCall of(DmaStep step) {
    return new TracedDmaCall(
        copy(step.call()), describe(step.call(), step.seen()), events(step.seen().events));
  }

  /** A call that never answered. */
  public static TracedDmaCall ofThrown(DmaCall call, String what) {
    return new TracedDmaCall(copy(call), what, List.of());
  }

  @Override
  public String call() {
    return made.toString();
  }

  private static List<String> events(PlatformLog log) {
    if (log.count() == 0) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < log.kept() && i < SHOWN_EVENTS; i++) {
      lines.add(log.line(i));
    }
    if (log.count() > SHOWN_EVENTS) {
      lines.add("… " + (log.count() - SHOWN_EVENTS) + " more");
    }
    return lines;
  }

  private static DmaCall copy(DmaCall call) {
    DmaCall copy = new DmaCall();
    copy.copyFrom(call);
    return copy;
  }

  private static String describe(DmaCall call, DmaObservation seen) {
    String code = IOReturn.name(seen.returnCode);
    return switch (call.operation) {
      case CREATE -> seen.returnCode == IOReturn.SUCCESS ? "a command" : "none";
      case CLONE -> seen.returnCode == IOReturn.SUCCESS ? "a command" : "none";
      case CHANGE, DEVICE_WRITES, DRIVER_WRITES -> "done";
      case SET, CLEAR, PREPARE, PREPARE_WITH, COMPLETE, SYNCHRONIZE -> code;
      case READ_BYTES, WRITE_BYTES -> Unsigned.hex(seen.transferred) + " bytes";
      case COPY_BUFFER, IO_DESCRIPTOR -> memory(seen);
      case GET -> descriptor(seen.descriptor);
      case PREPARED_RANGE -> {
        String offset = call.withoutOffset ? "" : "  offset " + Unsigned.hex(seen.offset);
        String length = call.withoutCount ? "" : "  length " + Unsigned.hex(seen.length);
        yield seen.returnCode == IOReturn.SUCCESS ? code + offset + length : code;
      }
      case GENERATE -> code + generated(call, seen);
    };
  }

  private static String memory(DmaObservation seen) {
    if (seen.descriptor != DmaObservation.FOREIGN_DESCRIPTOR) {
      return descriptor(seen.descriptor);
    }
    StringBuilder text = new StringBuilder("a buffer of");
    for (int run = 0; run < seen.memory.count(); run++) {
      text.append(" [")
          .append(Unsigned.hex(seen.memory.start(run)))
          .append(" +")
          .append(Unsigned.hex(seen.memory.length(run)))
          .append("]");
    }
    return text.toString();
  }

  private static String descriptor(int index) {
    return switch (index) {
      case DmaCall.NO_DESCRIPTOR -> "none";
      case DmaObservation.FOREIGN_DESCRIPTOR -> "an object that was never set";
      default -> "descriptor " + index;
    };
  }

  private static String generated(DmaCall call, DmaObservation seen) {
    SegmentLog log = seen.segments;
    boolean failed = seen.returnCode != IOReturn.SUCCESS;
    long claimed = call.withoutCount ? log.slotCount() : Integer.toUnsignedLong(seen.count);
    String segments = SegmentText.list(log, failed ? 0 : claimed);
    StringBuilder text = new StringBuilder();
    if (!segments.isEmpty()) {
      text.append("  ").append(segments);
    }
    if (!call.withoutOffset && (!failed || seen.offset != call.offset)) {
      text.append("  offset ").append(Unsigned.hex(seen.offset));
    }
    if (!call.withoutCount && (failed ? seen.count != call.capacity : writtenIsNot(log, claimed))) {
      text.append("  count ").append(Integer.toUnsignedString(seen.count));
    }
    return text.toString();
  }

  /** Whether the count says something that the segments shown do not. */
  private static boolean writtenIsNot(SegmentLog log, long count) {
    for (int i = 0; i < log.slotCount(); i++) {
      if (log.isWritten(i) != i < count) {
        return true;
      }
    }
    return count > log.slotCount();
  }
}
