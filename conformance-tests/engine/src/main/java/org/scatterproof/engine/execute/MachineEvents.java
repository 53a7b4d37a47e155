package org.scatterproof.engine.execute;

import org.scatterproof.spec.platform.Mapper;
import org.scatterproof.spec.value.LongHolder;
import org.scatterproof.spec.value.Unsigned;
import org.scatterproof.spec.world.SimulatedMapper;
import org.scatterproof.spec.world.SimulatedPlatform;

/**
 * Does to our machine what a call of a command did to its own, somewhere else. What memory holds,
 * and who holds which of it, is then read from ours; and a machine that gives what it must not is
 * found.
 */
final class MachineEvents {

  private final SimulatedPlatform platform;
  private final LongHolder given = new LongHolder(0);

  MachineEvents(SimulatedPlatform platform) {
    this.platform = platform;
  }

  /** Repeats the list of events at which the reader stands. */
  void repeat(AnswerReader answers) {
    answers.enterList();
    while (answers.nextValue()) {
      answers.enterList();
      answers.needValue();
      String what = answers.text();
      switch (what) {
        case "take" -> take(answers);
        case "give" -> platform.freeMemory(next(answers));
        case "move" -> platform.copyMemory(next(answers), next(answers), next(answers));
        case "flush" -> platform.flushCache(next(answers), next(answers));
        case "invalidate" -> platform.invalidateCache(next(answers), next(answers));
        case "reserve" -> reserve(answers);
        case "enter" -> mapper(answers).enter(next(answers), next(answers), next(answers));
        case "release" -> mapper(answers).release(next(answers));
        default -> answers.require(false, "has an event that no machine knows: " + what);
      }
      answers.require(!answers.nextValue(), "has an event with too many numbers");
    }
  }

  private void take(AnswerReader answers) {
    long length = next(answers);
    long alignment = next(answers);
    answers.needValue();
    int bits = answers.number();
    compare(answers, "memory", platform.allocateMemory(length, alignment, bits, given));
  }

  private void reserve(AnswerReader answers) {
    Mapper mapper = mapper(answers);
    long length = next(answers);
    long alignment = next(answers);
    answers.needValue();
    int bits = answers.number();
    compare(answers, "pages", mapper.reserve(length, alignment, bits, given));
  }

  /** Compares what its machine gave with what ours gives. */
  private void compare(AnswerReader answers, String what, boolean isGiven) {
    String ours = isGiven ? Unsigned.hex(given.value) : "none";
    answers.needValue();
    String theirs = answers.isText("none") ? "none" : Unsigned.hex(answers.hex());
    answers.require(
        theirs.equals(ours),
        "was given " + what + " " + theirs + " by its machine, which had to give " + ours);
  }

  private SimulatedMapper mapper(AnswerReader answers) {
    SimulatedMapper mapper = platform.mapper();
    if (mapper == null) {
      answers.require(false, "names a mapper, and its machine has none");
      throw new IllegalStateException("a requirement that does not hold throws");
    }
    return mapper;
  }

  private static long next(AnswerReader answers) {
    answers.needValue();
    return answers.hex();
  }
}
