package org.scatterproof.spec.dma;

import java.util.List;
import org.scatterproof.spec.rule.Ambiguity;

/** What the documents leave open about descriptors and their preparation, and what is admitted. */
final class OpenQuestions {

  static final Ambiguity SAME_DESCRIPTOR =
      new Ambiguity(
          "dma.same-descriptor",
          "What does setMemoryDescriptor do with the descriptor that is set already?",
          List.of(
              "what it does with any other: Busy while active, else it is prepared anew",
              "Success, and everything stays as it is"),
          false);

  static final Ambiguity TRANSFER_EQUALITY =
      new Ambiguity(
          "dma.transfer-equality",
          "Is a transfer of exactly maxTransferSize bytes too long?",
          List.of("it fits", "it is answered NoSpace"),
          true);

  static final Ambiguity TRANSFER_CHECK =
      new Ambiguity(
          "dma.transfer-check",
          "When is a descriptor found to be longer than maxTransferSize that is not prepared on the"
              + " way?",
          List.of("when it is set", "when a range of it is prepared that is too long"),
          true);

  static final Ambiguity RANGE_PAST_END =
      new Ambiguity(
          "dma.range-past-end",
          "What does prepare do with a range that reaches past the descriptor, wraps, or has length"
              + " 0 at another offset than 0?",
          List.of("it is refused", "the bytes that there are, are prepared"),
          false);

  static final Ambiguity NOTHING_TO_PREPARE =
      new Ambiguity(
          "dma.nothing-to-prepare",
          "What does prepare answer without a descriptor, or for one without a byte?",
          List.of("BadArgument", "NotReady", "another error", "Success, with nothing to generate"),
          false);

  static final Ambiguity ARRAY_AFTER_FAILURE =
      new Ambiguity(
          "dma.array-after-failure",
          "What stands in the array after a call that failed?",
          List.of("segments up to the one that failed may stand there", "what stood there before"),
          false);

  static final Ambiguity UNKNOWN_OPTIONS =
      new Ambiguity(
          "dma.unknown-options",
          "Are bits that have no meaning invalid options of synchronize?",
          List.of("they are refused", "they are ignored"),
          false);

  static final Ambiguity FORCE_ITERATE_ONLY =
      new Ambiguity(
          "dma.force-iterate-only",
          "What does synchronize answer when a copy is forced on a command that only iterates?",
          List.of("it is refused", "Success, and nothing is copied"),
          false);

  static final Ambiguity FORCE_NESTED =
      new Ambiguity(
          "dma.force-nested",
          "May a copy be forced while several completes are owed?",
          List.of("it is refused", "it is made"),
          false);

  static final Ambiguity FORCE_AGAIN =
      new Ambiguity(
          "dma.force-again",
          "What does a forced copy of memory that is copied already do?",
          List.of("it is refused", "Success: a copy of the whole range is there, new or not"),
          false);

  private OpenQuestions() {}
}
