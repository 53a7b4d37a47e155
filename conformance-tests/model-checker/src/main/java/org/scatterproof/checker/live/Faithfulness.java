package org.scatterproof.checker.live;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.execute.DmaProbe.Answer;
import org.scatterproof.engine.execute.SteppedCommand;
import org.scatterproof.engine.execute.UnderTest;
import org.scatterproof.engine.scenario.DmaScenario;
import org.scatterproof.spec.dma.DmaCall;
import org.scatterproof.spec.dma.DmaStep;
import org.scatterproof.spec.rule.Rulebook;

/**
 * Looks whether saved states are all of it: a command that took a state back, and commands that
 * were called until they were in it, are made the same call. Samples: the more often a state is met
 * again, the fewer of them.
 */
final class Faithfulness {

  private final SteppedCommand restored;
  private final SteppedCommand called;
  private final DmaWorld world;
  private long met;
  private long[] after = new long[256];
  private long[] afterWay = new long[256];

  /**
   * @param restored is in the state when a comparison begins
   */
  Faithfulness(SteppedCommand restored, DmaWorld world, UnderTest who, Rulebook<DmaStep> rules) {
    this.restored = restored;
    this.world = world;
    called = world.newCommand(who, rules);
  }

  /** Whether a state that was met by one more way is compared; asked once for each such way. */
  boolean isSampled() {
    return Long.bitCount(++met) == 1;
  }

  /**
   * Makes a call on the restored command and after each of some ways to the same state.
   *
   * @return the first difference; null where there is none
   */
  @Nullable Unfaithful compare(DmaCall call, List<List<DmaCall>> ways) {
    Answer answer = restored.perform(call);
    boolean isAnswered = answer != Answer.THREW;
    long digest = isAnswered ? AnswerDigest.of(restored.step()) : 0;
    int words = isAnswered ? save(restored, true) : 0;
    for (List<DmaCall> way : ways) {
      boolean differs = !comesTo(way);
      if (!differs) {
        Answer answerOfWay = called.perform(call);
        differs = answerOfWay != answer;
        if (!differs && isAnswered) {
          int wordsOfWay = save(called, false);
          differs =
              AnswerDigest.of(called.step()) != digest
                  || !Arrays.equals(after, 0, words, afterWay, 0, wordsOfWay);
        }
      }
      if (differs) {
        return unfaithful(call, ways);
      }
    }
    return null;
  }

  /** Makes the calls of a way from the beginning; false where one is not admitted this time. */
  private boolean comesTo(List<DmaCall> way) {
    if (called.create() != Answer.ADMITTED) {
      return false;
    }
    for (DmaCall each : way) {
      if (called.perform(each) != Answer.ADMITTED) {
        return false;
      }
    }
    return true;
  }

  private int save(SteppedCommand command, boolean isRestored) {
    long[] into = isRestored ? after : afterWay;
    int count = command.save(into);
    if (count > into.length) {
      into = new long[2 * count];
      count = command.save(into);
      after = isRestored ? into : after;
      afterWay = isRestored ? afterWay : into;
    }
    return count;
  }

  private Unfaithful unfaithful(DmaCall call, List<List<DmaCall>> ways) {
    List<DmaScenario> sequences = new ArrayList<>();
    for (List<DmaCall> way : ways) {
      List<DmaCall> calls = new ArrayList<>(way);
      calls.add(call);
      sequences.add(world.sequence(calls));
    }
    return new Unfaithful(
        Unfaithful.REASON + ": equal states answer " + call + " differently", sequences);
  }
}
