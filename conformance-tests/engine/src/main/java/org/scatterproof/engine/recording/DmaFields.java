package org.scatterproof.engine.recording;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.input.JsonText;
import org.scatterproof.engine.input.Words;
import org.scatterproof.spec.dma.DmaCall;
import org.scatterproof.spec.dma.DmaLedger;
import org.scatterproof.spec.dma.DmaObservation;
import org.scatterproof.spec.dma.DmaOperation;
import org.scatterproof.spec.machine.PlatformLog;
import org.scatterproof.spec.value.Direction;
import org.scatterproof.spec.value.IOReturn;
import org.scatterproof.spec.world.MachineSnapshot;

/** Reads calls on commands and what was observed of them. For one trace. */
final class DmaFields {

  /** Answers that a call's code was not observed, so that nobody knows what it did. */
  static final int NO_CODE = -1;

  private static final List<Integer> KNOWN =
      List.of(
          IOReturn.SUCCESS,
          IOReturn.ERROR,
          IOReturn.NO_MEMORY,
          IOReturn.NO_RESOURCES,
          IOReturn.BAD_ARGUMENT,
          IOReturn.UNSUPPORTED,
          IOReturn.NOT_ALIGNED,
          IOReturn.BUSY,
          IOReturn.NOT_READY,
          IOReturn.NO_SPACE,
          IOReturn.MESSAGE_TOO_LARGE,
          IOReturn.NOT_PERMITTED,
          IOReturn.UNDERRUN,
          IOReturn.OVERRUN);

  private static final Words<Integer> CODES = new Words<>(KNOWN, IOReturn::name);

  /** The same codes as the documents name them. */
  private static final Words<Integer> KERNEL_CODES =
      new Words<>(KNOWN, code -> "kIOReturn" + IOReturn.name(code));

  private final JsonText text;
  private final FlatObject control;
  private final MachineFields machines;

  /** The machine after the last call that told it. */
  private final MachineSnapshot last = new MachineSnapshot();

  private final MachineSnapshot before = new MachineSnapshot();
  private final DmaObservation fresh = new DmaObservation();
  private final DmaObservation otherCapacity = new DmaObservation();
  private final DmaObservation restored = new DmaObservation();
  private final MachineSnapshot afterFresh = new MachineSnapshot();
  private final MachineSnapshot afterOther = new MachineSnapshot();

  DmaFields(JsonText text) {
    this.text = text;
    control = new FlatObject(text);
    machines = new MachineFields(text);
  }

  /** Begins with an untouched machine. */
  void restart() {
    last.clear();
  }

  /** Reads the arguments of a call; those that name objects are the caller's to read. */
  static void readCall(FlatObject line, DmaOperation operation, DmaCall call) {
    call.reset(operation);
    call.automatic =
        line.truth(
            operation == DmaOperation.CLEAR ? Field.AUTO_COMPLETE : Field.AUTO_PREPARE, true);
    call.offset = line.number(Field.OFFSET, 0);
    call.length = line.number(Field.LENGTH, 0);
    call.withoutOffset = line.truth(Field.WITHOUT_OFFSET, false);
    call.withoutSegments = line.truth(Field.WITHOUT_SEGMENTS, false);
    call.withoutCount = line.truth(Field.WITHOUT_COUNT, false);
    call.refuseFrom = line.number32(Field.REFUSE_FROM, -1);
    call.cache =
        line.truth(
            operation == DmaOperation.COMPLETE ? Field.INVALIDATE_CACHE : Field.FLUSH_CACHE, true);
    switch (operation) {
      case CREATE -> call.form = form(line);
      case GENERATE -> {
        if (!call.withoutCount) {
          line.number(Field.CAPACITY);
        }
        if (!call.withoutOffset) {
          line.number(Field.OFFSET);
        }
        call.capacity = line.number32(Field.CAPACITY, 0);
      }
      case PREPARE, PREPARE_WITH, COMPLETE ->
          call.synchronize = line.truth(Field.SYNCHRONIZE, true);
      case SYNCHRONIZE -> call.options = line.number32(Field.OPTIONS, 0);
      case COPY_BUFFER -> call.direction = direction(line);
      default -> {}
    }
  }

  private static DmaCall.Form form(FlatObject line) {
    if (!line.has(Field.FORM)) {
      return DmaCall.Form.LONG;
    }
    for (DmaCall.Form each : DmaCall.Form.values()) {
      if (line.is(Field.FORM, each.name().toLowerCase(Locale.ROOT))) {
        return each;
      }
    }
    throw line.wrong(Field.FORM, "long, short or unspecified");
  }

  static Direction direction(FlatObject line) {
    if (!line.has(Field.DIRECTION)) {
      return Direction.NONE;
    }
    for (Direction each : Direction.values()) {
      if (line.is(Field.DIRECTION, each.name())) {
        return each;
      }
    }
    throw line.wrong(Field.DIRECTION, "NONE, IN, OUT or OUT_IN");
  }

  /**
   * Reads what was observed of a call.
   *
   * @param line holds the answer
   * @param whose the command called
   * @return what was not observed, as bits; {@link #NO_CODE} where the code was not
   */
  int readAnswer(FlatObject line, DmaCall call, TracedCommand whose, DmaObservation into) {
    into.fresh = null;
    into.otherCapacity = null;
    into.restored = null;
    into.before = null;
    into.after = null;
    if (!line.has(Field.ANSWER)) {
      return tellsNothing(call.operation)
          ? Observed.EVENTS.bit() | Observed.MACHINE.bit()
          : NO_CODE;
    }
    FlatObject answer = line.answer();
    into.before = machines.read(answer, Field.BEFORE, last, before);
    MachineSnapshot same = into.before == null ? last : before;
    into.after = machines.read(answer, Field.AFTER, same, last);
    int missing = readFields(answer, call, whose, into);
    if (missing == NO_CODE) {
      return NO_CODE;
    }
    if (into.before == null || into.after == null) {
      missing |= Observed.MACHINE.bit();
    }
    if (answer.has(Field.FRESH)) {
      into.fresh = readControl(answer, Field.FRESH, call, whose, fresh, afterFresh);
    }
    if (answer.has(Field.OTHER_CAPACITY)) {
      into.otherCapacity =
          readControl(answer, Field.OTHER_CAPACITY, call, whose, otherCapacity, afterOther);
    }
    if (answer.has(Field.RESTORED)) {
      into.restored = readControl(answer, Field.RESTORED, call, whose, restored, null);
    }
    return missing;
  }

  /** Whether there is nothing that such a call could answer. */
  private static boolean tellsNothing(DmaOperation operation) {
    return switch (operation) {
      case CHANGE, DEVICE_WRITES, DRIVER_WRITES -> true;
      default -> false;
    };
  }

  /** A control of which something is missing is none. */
  private @Nullable DmaObservation readControl(
      FlatObject answer,
      Field field,
      DmaCall call,
      TracedCommand whose,
      DmaObservation into,
      @Nullable MachineSnapshot after) {
    answer.atObject(field);
    control.read();
    into.before = null;
    into.after = after == null ? null : machines.read(control, Field.AFTER, last, after);
    int capacity = call.capacity;
    call.capacity = control.number32(Field.CAPACITY, capacity);
    int missing = readFields(control, call, whose, into);
    call.capacity = capacity;
    int needed = after == null ? -1 : ~(Observed.EVENTS.bit() | Observed.CANARY.bit());
    return missing == NO_CODE || (missing & needed) != 0 ? null : into;
  }

  private int readFields(FlatObject from, DmaCall call, TracedCommand whose, DmaObservation into) {
    if (!readCode(from, call.operation, into)) {
      return NO_CODE;
    }
    int missing = readEvents(from, into.events);
    switch (call.operation) {
      case GET -> missing |= readDescriptor(from, whose, into);
      case PREPARED_RANGE -> {
        into.offset = from.number(Field.OFFSET, 0);
        into.length = from.number(Field.LENGTH, 0);
        missing |= missing(from, Field.OFFSET, Observed.OFFSET);
        missing |= missing(from, Field.LENGTH, Observed.LENGTH);
      }
      case GENERATE -> {
        into.offset = from.number(Field.OFFSET, 0);
        into.count = from.number32(Field.COUNT, 0);
        missing |= call.withoutOffset ? 0 : missing(from, Field.OFFSET, Observed.OFFSET);
        int slots = call.withoutCount ? 0 : whose.slots(call.capacity);
        missing |=
            SegmentFields.read(
                from, text, slots, into.count, call.refuseFrom, whose.isNamed(), into.segments);
        if (!call.withoutCount && !from.has(Field.COUNT)) {
          boolean told = from.has(Field.SEGMENTS) && into.returnCode == IOReturn.SUCCESS;
          into.count = told ? SegmentFields.written(into.segments) : call.capacity;
          missing |= told ? 0 : Observed.COUNT.bit();
        }
      }
      case READ_BYTES, WRITE_BYTES -> {
        into.transferred = from.number(Field.TRANSFERRED, 0);
        into.bufferAddress = from.number(Field.BUFFER_ADDRESS, 0);
        missing |= missing(from, Field.TRANSFERRED, Observed.TRANSFERRED);
        missing |= missing(from, Field.BUFFER, Observed.BUFFER);
        missing |= missing(from, Field.BUFFER_ADDRESS, Observed.BUFFER);
        into.buffer.clear();
        if (from.has(Field.BUFFER)) {
          from.atList(Field.BUFFER);
          SegmentFields.readRuns(text, 1 << 20, into.buffer);
        }
      }
      case COPY_BUFFER, IO_DESCRIPTOR -> {
        missing |= readDescriptor(from, whose, into);
        into.direction = direction(from);
        missing |= missing(from, Field.DIRECTION, Observed.MEMORY);
        missing |= missing(from, Field.MEMORY, Observed.MEMORY);
        into.memory.clear();
        if (from.has(Field.MEMORY)) {
          from.atList(Field.MEMORY);
          SegmentFields.readRuns(text, 1 << 20, into.memory);
        }
      }
      case CLONE -> {
        into.isNewCommand = from.truth(Field.IS_NEW, true);
        missing |= missing(from, Field.IS_NEW, Observed.IS_NEW);
      }
      default -> {}
    }
    return missing;
  }

  private static int missing(FlatObject from, Field field, Observed what) {
    return from.has(field) ? 0 : what.bit();
  }

  /** False where the code was not observed although the operation has one. */
  private static boolean readCode(FlatObject from, DmaOperation operation, DmaObservation into) {
    into.returnCode = IOReturn.SUCCESS;
    switch (operation) {
      case CREATE -> {
        if (!from.has(Field.CREATED)) {
          return false;
        }
        into.returnCode = from.truth(Field.CREATED, true) ? IOReturn.SUCCESS : IOReturn.ERROR;
        return true;
      }
      case CHANGE,
          DEVICE_WRITES,
          DRIVER_WRITES,
          GET,
          READ_BYTES,
          WRITE_BYTES,
          COPY_BUFFER,
          IO_DESCRIPTOR -> {
        if (from.has(Field.CODE)) {
          into.returnCode = code(from);
        }
        return true;
      }
      default -> {
        if (!from.has(Field.CODE)) {
          return false;
        }
        into.returnCode = code(from);
        return true;
      }
    }
  }

  private static int code(FlatObject from) {
    if (!from.isWord(Field.CODE)) {
      return from.signed32(Field.CODE);
    }
    Integer known = from.word(Field.CODE, CODES);
    if (known == null) {
      known = from.word(Field.CODE, KERNEL_CODES);
    }
    if (known == null) {
      throw from.wrong(
          Field.CODE, "a code such as \"0xe00002e8\", or Success, Overrun and the like");
    }
    return known;
  }

  private int readEvents(FlatObject from, PlatformLog into) {
    into.clear();
    if (!from.has(Field.EVENTS)) {
      return Observed.EVENTS.bit();
    }
    from.atList(Field.EVENTS);
    text.enterList();
    while (text.next()) {
      text.enterList();
      text.need();
      String word = text.string();
      PlatformLog.Event event = DmaOperations.event(word);
      if (event == null) {
        throw text.damaged("knows no event " + word);
      }
      text.need();
      long first = text.number();
      text.need();
      long second = text.number();
      text.need();
      into.add(event, first, second, text.number());
      text.endList();
    }
    long count = from.number(Field.EVENT_COUNT, into.count());
    if (count != into.count() && into.kept() == PlatformLog.KEPT && count >>> Integer.SIZE == 0) {
      while (into.count() < count) {
        into.add(PlatformLog.Event.COPY, 0, 0, 0); // past what is kept, only counted
      }
    }
    return 0;
  }

  /** One that nobody declared, or a foreign one where nobody knows what is set, tells nothing. */
  private static int readDescriptor(FlatObject from, TracedCommand whose, DmaObservation into) {
    into.descriptor = DmaCall.NO_DESCRIPTOR;
    if (!from.has(Field.DESCRIPTOR)) {
      return Observed.DESCRIPTOR.bit();
    }
    if (from.is(Field.DESCRIPTOR, "none")) {
      return 0;
    }
    into.descriptor =
        from.is(Field.DESCRIPTOR, "foreign")
            ? DmaObservation.FOREIGN_DESCRIPTOR
            : whose.answered(from.number(Field.DESCRIPTOR));
    boolean isKnown =
        into.descriptor != DmaLedger.UNKNOWN_DESCRIPTOR
            && (into.descriptor >= 0 || whose.isDescriptorKnown());
    return isKnown ? 0 : Observed.DESCRIPTOR.bit();
  }
}
