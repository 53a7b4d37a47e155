package org.scatterproof.engine.execute;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.dma.DmaStep;
import org.scatterproof.spec.mbuf.MbufStep;
import org.scatterproof.spec.memorycursor.MemoryCursorStep;

/**
 * Compares answers with what was recorded of the same steps, and keeps the first difference. It
 * says nothing of right and wrong: that is the rules' part.
 */
final class Comparison {

  private final List<Recorded> recorded;
  private @Nullable String difference;
  private boolean listDiffers;

  /** What was recorded of each step; empty where nothing was. */
  Comparison(List<JsonNode> steps) {
    recorded = steps.stream().map(Recorded::of).toList();
  }

  /**
   * Compares an answer of a command.
   *
   * @param number of the step, from 1 on; 0 is creation, of which nothing is recorded
   */
  void compare(int number, DmaStep step) {
    if (isOpen(number)) {
      Recorded before = recorded.get(number - 1);
      note(number, step.call(), before, before.differenceTo(step.seen()));
    }
  }

  /** Compares an answer of a cursor. */
  void compare(int number, MbufStep step) {
    if (isOpen(number)) {
      Recorded before = recorded.get(number - 1);
      note(number, step.call(), before, before.differenceTo(step.seen()));
    }
  }

  /** Compares an answer of a memory cursor. */
  void compare(int number, MemoryCursorStep step) {
    if (isOpen(number)) {
      Recorded before = recorded.get(number - 1);
      note(number, step.call(), before, before.differenceTo(step.seen()));
    }
  }

  /** Notes that a step was not answered, or not reached. */
  void compareNothing(int number) {
    if (isOpen(number)) {
      difference = "step " + number + ": recorded an answer, and there is none";
    }
  }

  /** The first difference as one line, or null when every answer was the recorded one. */
  @Nullable String difference() {
    return difference;
  }

  /** The first difference; only where there is one. */
  String text() {
    return String.valueOf(difference);
  }

  /**
   * Whether the first difference is one of a list that was generated: what profile exact asks for.
   */
  boolean isOfList() {
    return listDiffers;
  }

  private boolean isOpen(int number) {
    return difference == null && number >= 1 && number <= recorded.size();
  }

  private void note(int number, Object call, Recorded before, @Nullable String how) {
    if (how != null) {
      listDiffers = before.segments() != null;
      difference = "step " + number + ", " + call + ": " + how;
    }
  }
}
