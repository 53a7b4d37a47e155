package org.scatterproof.engine.generate;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.scatterproof.engine.scenario.MemoryCursorScenario.Step;
import org.scatterproof.spec.memorycursor.MemoryCursorCall;
import org.scatterproof.spec.memorycursor.MemoryCursorStep;
import org.scatterproof.spec.spi.Capability;
import org.scatterproof.spec.value.Unsigned;

/**
 * Loops of memory cursors, as drivers write them: from a position on until nothing is left, with
 * room and limits that change, on two cursors and two descriptors in turn.
 */
final class LoopsModel {

  private static final int MOST_ACTIONS = 8;
  private static final int TRIES = 10_000;

  static final List<Action<MemoryCursorDraft>> ACTIONS =
      List.of(
          Action.of("one list", 8, (draft, draws) -> generate(draft, draws, 1)),
          Action.of("several lists on end", 4, (draft, draws) -> generate(draft, draws, 3)),
          Action.of("to the end", 4, (draft, draws) -> generate(draft, draws, Step.TO_END)),
          Action.of("at the end, or past it", 2, LoopsModel::atEnd),
          Action.of("no descriptor", 1, LoopsModel::withoutDescriptor),
          Action.of("no room", 1, LoopsModel::withoutRoom),
          Action.of("a pointer is missing", 2, LoopsModel::incomplete));

  private static final List<Corner> CORNERS =
      List.of(
          generating("from the beginning", step -> step.call().fromPosition == 0),
          generating("from inside", step -> step.call().fromPosition != 0),
          generating("the list fills the array", LoopsModel::fillsArray),
          generating("the list ends at the limit of a transfer", LoopsModel::isAtLimit),
          generating("the list ends with the descriptor", LoopsModel::isAtEnd),
          generating("a limit of the call's own", step -> step.call().maxTransferSize != 0),
          generating("the second cursor", step -> step.call().cursor == 1),
          generating("an alignment above 1", step -> step.constraints().alignment() > 1),
          generating("the transfer size is not asked for", LoopsModel::isUntold),
          of("at the end, or past it", step -> hasDescriptor(step) && !step.isInside()),
          of("no descriptor", step -> !hasDescriptor(step)),
          of("no room", step -> step.call().maxSegments == 0),
          of("no array", step -> step.call().withoutSegments));

  static final PropertyModel<MemoryCursorDraft> MODEL =
      new PropertyModel<>(
          "memory-cursor.loops",
          Capability.MEMORY_CURSOR,
          Set.of(),
          "Loops over memory, with room and limits that change, on two cursors in turn",
          TRIES,
          MOST_ACTIONS,
          (id, draws, declared) -> new MemoryCursorDraft(id, draws),
          ACTIONS,
          CORNERS);

  private LoopsModel() {}

  private static void generate(MemoryCursorDraft draft, Draws draws, int repeat) {
    draft.generate(draws, draft.position(draws), repeat);
  }

  private static void atEnd(MemoryCursorDraft draft, Draws draws) {
    MemoryCursorCall call = draft.generate(draws, 0, 1);
    call.fromPosition = draft.total(call.descriptor) + draws.number(0, 0, 1, -1, 0x1000);
  }

  private static void withoutDescriptor(MemoryCursorDraft draft, Draws draws) {
    draft.generate(draws, draft.position(draws), 1).descriptor = MemoryCursorCall.NO_DESCRIPTOR;
  }

  private static void withoutRoom(MemoryCursorDraft draft, Draws draws) {
    draft.generate(draws, draft.position(draws), 1).maxSegments = 0;
  }

  private static void incomplete(MemoryCursorDraft draft, Draws draws) {
    MemoryCursorCall call = draft.generate(draws, draft.position(draws), 1);
    call.withoutTransferSize = draws.chance(60);
    call.withoutSegments = !call.withoutTransferSize;
  }

  private static Corner of(String name, Predicate<MemoryCursorStep> is) {
    return Corner.ofMemoryCursor(name, step -> step.isGenerate() && is.test(step));
  }

  private static Corner generating(String name, Predicate<MemoryCursorStep> is) {
    return Corner.ofMemoryCursor(name, step -> step.isGenerated() && is.test(step));
  }

  private static boolean hasDescriptor(MemoryCursorStep step) {
    return step.call().descriptor >= 0;
  }

  private static boolean fillsArray(MemoryCursorStep step) {
    return step.seen().answer == step.call().maxSegments;
  }

  private static boolean isAtLimit(MemoryCursorStep step) {
    return step.named() == step.transferLimit();
  }

  private static boolean isAtEnd(MemoryCursorStep step) {
    return step.call().fromPosition + step.named() == step.bytes().total();
  }

  private static boolean isUntold(MemoryCursorStep step) {
    return step.call().withoutTransferSize
        && Unsigned.isBelow(step.call().fromPosition, step.bytes().total());
  }
}
