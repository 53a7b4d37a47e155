package org.scatterproof.engine.execute;

import java.util.List;
import org.scatterproof.spec.memorycursor.MemoryCursorCall;
import org.scatterproof.spec.memorycursor.MemoryCursorObservation;
import org.scatterproof.spec.memorycursor.MemoryCursorOperation;
import org.scatterproof.spec.spi.CursorOutput;
import org.scatterproof.spec.world.SimulatedDescriptor;

/** Answers calls on a memory cursor with what was recorded of them. */
final class RecordedMemoryCursor implements MemoryCursorAnswers {

  private final AnswerReader answers;
  private final List<SimulatedDescriptor> descriptors;
  private final SegmentArray array;
  private final boolean named;
  private final RecordedCommand.ArrayBytes bytes = new RecordedCommand.ArrayBytes();
  private boolean present;

  /**
   * Answers; the reader stands before the creation of the cursor.
   *
   * @param array like the one that the calls were given
   */
  RecordedMemoryCursor(
      AnswerReader answers,
      CursorOutput output,
      List<SimulatedDescriptor> descriptors,
      SegmentArray array) {
    this.answers = answers;
    this.descriptors = descriptors;
    this.array = array;
    named = !(output instanceof CursorRecorder);
  }

  @Override
  public boolean hasCursor() {
    return present;
  }

  @Override
  public void beginStep() {
    answers.openNext();
  }

  @Override
  public void perform(MemoryCursorCall call, MemoryCursorObservation into) {
    boolean creates = call.operation == MemoryCursorOperation.CREATE;
    if (creates) {
      answers.openNext();
    }
    if (!answers.begin()) {
      throw new AnswersEnded();
    }
    long memory = call.descriptor < 0 ? 0 : descriptors.get(call.descriptor).length();
    int slots = creates ? 0 : ListSlots.bounded(call.maxSegments, ListSlots.limit(memory));
    into.segments.clear(slots);
    read(creates, into);
    bytes.decode(array, named ? slots : 0, into.segments, answers);
  }

  private void read(boolean creates, MemoryCursorObservation into) {
    boolean created = false;
    boolean counted = false;
    boolean told = false;
    boolean flooded = false;
    for (String field = answers.field(); field != null; field = answers.field()) {
      switch (field) {
        case "created" -> {
          present = answers.truth();
          into.created = present;
          created = true;
        }
        case "count" -> {
          into.answer = answers.number();
          counted = true;
        }
        case "transferSize" -> {
          into.transferSize = answers.hex();
          told = true;
        }
        case "outputs" -> RecordedCommand.readOutputs(answers, into.segments, -1);
        case "array" -> bytes.read(answers);
        case "flood" -> flooded = answers.truth();
        case "threw" -> throw new ThrownElsewhere(answers.text());
        default -> answers.skip();
      }
    }
    if (flooded) {
      throw new TooManySegments();
    }
    answers.require(
        creates ? created : counted && told,
        creates ? "lacks created" : "lacks count or transferSize");
  }
}
