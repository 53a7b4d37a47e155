package org.scatterproof.engine.execute;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.dma.DmaCall;
import org.scatterproof.spec.dma.DmaObservation;
import org.scatterproof.spec.dma.DmaOperation;
import org.scatterproof.spec.segment.SegmentLog;
import org.scatterproof.spec.spi.DmaOutput;
import org.scatterproof.spec.value.Direction;
import org.scatterproof.spec.value.IOReturn;

/** Answers calls on a command with what was recorded of them. */
final class RecordedCommand implements DmaAnswers {

  private static final int ANSWER = 1;
  private static final int OFFSET = 2;
  private static final int LENGTH_OR_COUNT = 4;

  private final AnswerReader answers;
  private final @Nullable DmaLayout layout;
  private final DmaWorld world;
  private final ArrayBytes bytes = new ArrayBytes();
  private final boolean[] present = new boolean[DmaCall.COMMANDS];
  private final @Nullable MachineWatch[] watches = new MachineWatch[DmaCall.COMMANDS];
  private final MachineEvents events;

  /** Whether the machine is looked at: nobody's rules speak of it who cannot copy or map. */
  private final boolean watched;

  /** Whether the answer that is being read tells of segments without end. */
  private boolean flooded;

  /**
   * Answers of a scenario.
   *
   * @param answers stands before the creation of the first command
   * @param layout where the answers stand; null where each follows the one before
   * @param watched whether the commands do anything to their machine
   */
  RecordedCommand(
      AnswerReader answers, @Nullable DmaLayout layout, DmaWorld world, boolean watched) {
    this.answers = answers;
    this.layout = layout;
    this.world = world;
    this.watched = watched;
    events = new MachineEvents(world.platform());
  }

  @Override
  public boolean hasCommand(int number) {
    return present[number];
  }

  @Override
  public void drop() {
    Arrays.fill(present, false);
    Arrays.fill(watches, null);
    if (watched) {
      world.restart();
    }
  }

  @Override
  public void endLooking() {
    if (watched) {
      world.endLooking();
    }
  }

  @Override
  public void beginStep(int step) {
    if (layout == null) {
      answers.openNext();
    } else {
      answers.open(layout.stepAt().get(step));
    }
  }

  @Override
  public void perform(DmaCall call, int constraints, DmaObservation into) {
    if (call.operation == DmaOperation.CREATE) {
      if (layout != null) {
        answers.before(layout.createdAt().get(call.command));
      }
      answers.openNext();
    }
    if (!answers.begin()) {
      throw new AnswersEnded();
    }
    if (!watched) {
      into.events.clear();
      into.before = null;
      into.after = null;
      watch(call.command).act(call, constraints);
      take(call, constraints, into);
      return;
    }
    endLooking();
    MachineWatch watch = watch(call.command);
    watch.begin(call, into);
    try {
      watch.act(call, constraints);
      take(call, constraints, into);
    } finally {
      watch.end(into);
    }
    watch.look(call, into);
    if (call.operation == DmaOperation.COPY_BUFFER) {
      world.keepBuffer(into);
    }
  }

  private MachineWatch watch(int command) {
    MachineWatch watch = watches[command];
    if (watch == null) {
      watch = new MachineWatch(world);
      watches[command] = watch;
    }
    return watch;
  }

  /** Takes the answer in. */
  private void take(DmaCall call, int constraints, DmaObservation into) {
    boolean generates = call.operation == DmaOperation.GENERATE;
    if (generates) {
      into.segments.clear(call.withoutCount ? 0 : world.slots(call.capacity));
    }
    into.memory.clear();
    into.direction = Direction.NONE;
    into.returnCode = IOReturn.SUCCESS;
    flooded = false;
    int missing = needed(call.operation);
    for (String field = answers.field(); field != null; field = answers.field()) {
      missing &= ~read(field, call, into);
    }
    if (flooded) {
      throw new TooManySegments();
    }
    answers.require(missing == 0, "lacks a field that tells what " + call.operation + " answered");
    if (generates) {
      bytes.decode(world.array(constraints), arraySlots(call, constraints), into.segments, answers);
    }
  }

  /** Reads a field; answers the bits of what it tells, as {@link #needed} has them. */
  private int read(String field, DmaCall call, DmaObservation into) {
    switch (field) {
      case "code" -> into.returnCode = answers.hex32();
      case "created" -> create(call, into, answers.truth());
      case "descriptor" -> into.descriptor = descriptor();
      case "transferred" -> into.transferred = answers.hex();
      case "offset" -> {
        into.offset = answers.hex();
        return OFFSET;
      }
      case "length" -> {
        into.length = answers.hex();
        return LENGTH_OR_COUNT;
      }
      case "count" -> {
        into.count = answers.number();
        return LENGTH_OR_COUNT;
      }
      default -> {
        readMore(field, call, into);
        return 0;
      }
    }
    return ANSWER;
  }

  private void readMore(String field, DmaCall call, DmaObservation into) {
    switch (field) {
      case "outputs" -> readOutputs(answers, into.segments, call.refuseFrom);
      case "array" -> bytes.read(answers);
      case "events" -> events.repeat(answers);
      case "another" -> into.isNewCommand = answers.truth();
      case "direction" -> into.direction = direction();
      case "extents" -> readExtents(into);
      case "flood" -> flooded = answers.truth();
      case "threw" -> throw new ThrownElsewhere(answers.text());
      default -> answers.skip();
    }
  }

  private void create(DmaCall call, DmaObservation into, boolean created) {
    boolean clones = call.operation == DmaOperation.CLONE;
    int command = clones ? call.clone : call.command;
    present[command] = created;
    if (clones) {
      watch(command).forgetList();
    }
    into.returnCode = created ? IOReturn.SUCCESS : IOReturn.ERROR;
  }

  private Direction direction() {
    String name = answers.text();
    for (Direction each : Direction.values()) {
      if (each.name().equals(name)) {
        return each;
      }
    }
    answers.require(false, "is no direction");
    return Direction.NONE;
  }

  private void readExtents(DmaObservation into) {
    answers.enterList();
    while (answers.nextValue()) {
      answers.enterList();
      answers.needValue();
      long address = answers.hex();
      answers.needValue();
      into.memory.add(address, answers.hex());
      answers.require(!answers.nextValue(), "has an extent with too many numbers");
    }
  }

  private int arraySlots(DmaCall call, int constraints) {
    DmaOutput output = world.constraints(constraints).output();
    boolean named = !(output instanceof DmaRecorder);
    return named && !call.withoutCount ? world.slots(call.capacity) : 0;
  }

  /** Bits for the fields that an answer must have. */
  private static int needed(DmaOperation operation) {
    return switch (operation) {
      case CHANGE, DEVICE_WRITES, DRIVER_WRITES -> 0;
      case PREPARED_RANGE, GENERATE -> ANSWER | OFFSET | LENGTH_OR_COUNT;
      default -> ANSWER;
    };
  }

  private int descriptor() {
    if (answers.isText("none")) {
      return DmaCall.NO_DESCRIPTOR;
    }
    return answers.isText("foreign") ? DmaObservation.FOREIGN_DESCRIPTOR : answers.number();
  }

  /** Notes what a recording function was given: index, address, length, and what was wrong. */
  static void readOutputs(AnswerReader answers, SegmentLog into, int refuseFrom) {
    answers.enterList();
    while (answers.nextValue()) {
      answers.enterList();
      answers.needValue();
      int index = answers.number();
      answers.needValue();
      long address = answers.hex();
      answers.needValue();
      long length = answers.hex();
      boolean asPassed = true;
      while (answers.nextValue()) {
        asPassed = answers.truth();
      }
      boolean accept = refuseFrom < 0 || Integer.compareUnsigned(index, refuseFrom) < 0;
      into.output(index, address, length, accept, asPassed);
    }
  }

  /** The bytes of an array, from its beginning to the last one that was changed. */
  static final class ArrayBytes {
    private @Nullable String hex;

    void read(AnswerReader answers) {
      hex = answers.text();
    }

    /** Puts them into an array like the recorded one, and notes what stands in it. */
    void decode(SegmentArray array, int slots, SegmentLog into, AnswerReader answers) {
      String text = hex;
      hex = null;
      if (text == null) {
        return;
      }
      answers.require(text.length() % 2 == 0, "has half a byte in its array");
      array.offer(slots);
      answers.require(
          array.put(text, slots), "has bytes in its array that are none, or that it has not");
      array.take(slots, into);
    }
  }
}
