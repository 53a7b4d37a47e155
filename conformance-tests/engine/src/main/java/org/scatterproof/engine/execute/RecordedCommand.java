package org.scatterproof.engine.execute;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.dma.DmaCall;
import org.scatterproof.spec.dma.DmaObservation;
import org.scatterproof.spec.dma.DmaOperation;
import org.scatterproof.spec.segment.SegmentLog;
import org.scatterproof.spec.spi.DmaOutput;
import org.scatterproof.spec.value.IOReturn;

/** Answers calls on a command with what was recorded of them. */
final class RecordedCommand implements DmaAnswers {

  private final AnswerReader answers;
  private final @Nullable DmaLayout layout;
  private final DmaWorld world;
  private final ArrayBytes bytes = new ArrayBytes();
  private final boolean[] present = new boolean[DmaCall.COMMANDS];

  /**
   * Answers of a scenario.
   *
   * @param answers stands before the creation of the first command
   * @param layout where the answers stand; null where each follows the one before
   */
  RecordedCommand(AnswerReader answers, @Nullable DmaLayout layout, DmaWorld world) {
    this.answers = answers;
    this.layout = layout;
    this.world = world;
  }

  @Override
  public boolean hasCommand(int number) {
    return present[number];
  }

  @Override
  public void drop() {
    Arrays.fill(present, false);
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
    boolean generates = call.operation == DmaOperation.GENERATE;
    if (generates) {
      into.segments.clear(call.withoutCount ? 0 : world.slots(call.capacity));
    }
    into.events.clear();
    into.before = null;
    into.after = null;
    boolean flooded = false;
    int missing = needed(call.operation);
    for (String field = answers.field(); field != null; field = answers.field()) {
      switch (field) {
        case "created" -> {
          present[call.command] = answers.truth();
          into.returnCode = present[call.command] ? IOReturn.SUCCESS : IOReturn.ERROR;
          missing &= ~1;
        }
        case "code" -> {
          into.returnCode = answers.hex32();
          missing &= ~1;
        }
        case "offset" -> {
          into.offset = answers.hex();
          missing &= ~2;
        }
        case "length" -> {
          into.length = answers.hex();
          missing &= ~4;
        }
        case "count" -> {
          into.count = answers.number();
          missing &= ~4;
        }
        case "descriptor" -> {
          into.descriptor = descriptor();
          into.returnCode = IOReturn.SUCCESS;
          missing &= ~1;
        }
        case "outputs" -> readOutputs(answers, into.segments, call.refuseFrom);
        case "array" -> bytes.read(answers);
        case "flood" -> flooded = answers.truth();
        case "threw" -> throw new ThrownElsewhere(answers.text());
        default -> answers.skip();
      }
    }
    if (flooded) {
      throw new TooManySegments();
    }
    answers.require(missing == 0, "lacks a field that tells what " + call.operation + " answered");
    if (generates) {
      bytes.decode(world.array(constraints), arraySlots(call, constraints), into.segments, answers);
    }
    if (call.operation == DmaOperation.CHANGE) {
      into.returnCode = IOReturn.SUCCESS;
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
      case CHANGE -> 0;
      case PREPARED_RANGE, GENERATE -> 7;
      default -> 1;
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
