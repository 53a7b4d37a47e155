package org.scatterproof.engine.execute;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scatterproof.spec.dma.DmaCall;
import org.scatterproof.spec.dma.DmaObservation;

/**
 * Answers to questions of one world, each asked once: a fresh command on a machine of which nothing
 * was asked owes the same answer every time. For worlds in which nothing is copied or mapped, since
 * of an answer only the list is remembered, and not what became of the machine.
 */
final class RememberedControls {

  private final Map<Question, Remembered> remembered = new HashMap<>();

  /** Answers from memory what was answered before, else asks, and keeps the answer. */
  DmaControls over(DmaControls controls) {
    return (question, into) -> {
      Question key = Question.of(question);
      Remembered known = remembered.get(key);
      return (known == null ? ask(key, question, controls) : known).give(into);
    };
  }

  /** Answers from memory what was answered before, else leaves it to somebody who keeps nothing. */
  DmaControls orElse(DmaControls others) {
    return (question, into) -> {
      Remembered known = remembered.get(Question.of(question));
      return known == null ? others.answer(question, into) : known.give(into);
    };
  }

  /**
   * Answers from a record what was left to be asked, and keeps it; the rest from memory.
   *
   * @param recorded answers to the questions, in their order
   */
  DmaControls with(DmaControls recorded, List<DmaControl> questions) {
    List<Question> asked = questions.stream().map(Question::of).toList();
    return (question, into) -> {
      Question key = Question.of(question);
      Remembered known = asked.contains(key) ? null : remembered.get(key);
      return (known == null ? ask(key, question, recorded) : known).give(into);
    };
  }

  private Remembered ask(Question key, DmaControl question, DmaControls controls) {
    DmaObservation seen = new DmaObservation();
    Remembered answer = new Remembered(controls.answer(question, seen), seen);
    remembered.put(key, answer);
    return answer;
  }

  private record Remembered(boolean isAnswered, DmaObservation seen) {

    boolean give(DmaObservation into) {
      into.returnCode = seen.returnCode;
      into.offset = seen.offset;
      into.count = seen.count;
      into.segments.copyFrom(seen.segments);
      into.before = null;
      into.after = null;
      return isAnswered;
    }
  }

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
