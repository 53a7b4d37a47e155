package org.scatterproof.engine.execute;

import java.util.HashMap;
import java.util.Map;
import org.scatterproof.spec.dma.DmaCall;
import org.scatterproof.spec.dma.DmaObservation;

/**
 * Answers each question once, and from memory when it is asked again: a fresh command on a machine
 * of which nothing was asked owes the same answer every time. For worlds in which nothing is copied
 * or mapped, since of an answer only the list is remembered, and not what became of the machine.
 */
final class RememberedControls implements DmaControls {

  private final DmaControls controls;
  private final Map<Question, Remembered> remembered = new HashMap<>();

  RememberedControls(DmaControls controls) {
    this.controls = controls;
  }

  @Override
  public boolean answer(DmaControl question, DmaObservation into) {
    Question key = Question.of(question);
    Remembered known = remembered.get(key);
    if (known == null) {
      known = ask(question);
      remembered.put(key, known);
    }
    into.returnCode = known.seen.returnCode;
    into.offset = known.seen.offset;
    into.count = known.seen.count;
    into.segments.copyFrom(known.seen.segments);
    into.before = null;
    into.after = null;
    return known.isAnswered;
  }

  private Remembered ask(DmaControl question) {
    DmaObservation seen = new DmaObservation();
    return new Remembered(controls.answer(question, seen), seen);
  }

  private record Remembered(boolean isAnswered, DmaObservation seen) {}

  /** All that a question says. */
  private record Question(
      DmaCall.Form form,
      int constraints,
      int descriptor,
      int content,
      long preparedOffset,
      long preparedLength,
      long offset,
      int capacity,
      int refuseFrom,
      int missing) {

    static Question of(DmaControl control) {
      DmaCall call = control.generate();
      int missing =
          (call.withoutOffset ? 1 : 0)
              | (call.withoutSegments ? 2 : 0)
              | (call.withoutCount ? 4 : 0);
      return new Question(
          control.form(),
          control.constraints(),
          control.descriptor(),
          control.content(),
          control.preparedOffset(),
          control.preparedLength(),
          call.offset,
          call.capacity,
          call.refuseFrom,
          missing);
    }
  }
}
