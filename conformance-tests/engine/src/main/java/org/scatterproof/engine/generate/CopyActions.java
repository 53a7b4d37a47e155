package org.scatterproof.engine.generate;

import java.util.List;
import org.scatterproof.engine.scenario.DmaScenarioStep.Base;
import org.scatterproof.spec.dma.DmaCall;
import org.scatterproof.spec.dma.DmaOperation;
import org.scatterproof.spec.dma.DmaStep;
import org.scatterproof.spec.spi.Capability;
import org.scatterproof.spec.spi.SynchronizeOptions;
import org.scatterproof.spec.value.Direction;

/** What the model of copied memory can do next, and the corners that it must reach. */
final class CopyActions {

  static final List<Action<DmaDraft>> ALL =
      List.of(
          Action.of("prepare", 6, CopyActions::prepare),
          Action.of("prepare again", 2, CopyActions::nest),
          Action.of("complete", 6, CopyActions::complete),
          Action.of("go on", 5, CopyActions::goOn),
          Action.of("from anywhere", 3, CopyActions::elsewhere),
          Action.of("synchronize", 5, CopyActions::synchronize),
          Action.of("force a copy", 3, CopyActions::force),
          Action.of("ask for the memory", 1, (draft, draws) -> draft.askMemory()),
          Action.of("a buffer of one's own", 1, CopyActions::buffer),
          Action.of("another descriptor", 2, CopyActions::exchange),
          Action.of("the device writes", 3, (draft, draws) -> draft.deviceWrites()),
          Action.of("the driver writes", 2, (draft, draws) -> draft.driverWrites(0)),
          Action.of("read", 3, Capability.TRANSFER, (draft, draws) -> move(draft, draws, true)),
          Action.of("write", 3, Capability.TRANSFER, (draft, draws) -> move(draft, draws, false)),
          Action.of("clone", 2, Capability.CLONE, CopyActions::cloned));

  /** What everybody who copies can reach, whatever else is declared. */
  static final List<Corner> CORNERS =
      List.of(
          of(DmaOperation.PREPARE, "a request of prepare is refused", DmaStep::hasRefusal),
          of(DmaOperation.PREPARE, "prepare without synchronize", step -> !step.call().synchronize),
          of(DmaOperation.PREPARE, "a sub-range", step -> step.call().offset != 0),
          of(DmaOperation.PREPARE, "memory is held", step -> step.seen().events.count() > 0),
          of(DmaOperation.COMPLETE, "memory is given back", step -> step.before().heldMemory() > 0),
          of(DmaOperation.COMPLETE, "complete without synchronize", s -> !s.call().synchronize),
          of(DmaOperation.SYNCHRONIZE, "synchronize of copied memory", CopyActions::isCopied),
          of(DmaOperation.SYNCHRONIZE, "not prepared", step -> step.before().isInactive()),
          of(DmaOperation.SYNCHRONIZE, "a copy is forced", CopyActions::isForced),
          of(DmaOperation.SYNCHRONIZE, "both directions", CopyActions::isBothWays),
          of(DmaOperation.GENERATE, "a list of copied memory", CopyActions::isCopied),
          of(DmaOperation.GENERATE, "a list after a forced copy", step -> step.before().isForced()),
          of(DmaOperation.DEVICE_WRITES, "the device writes to a copy", CopyActions::isCopied),
          of(DmaOperation.DRIVER_WRITES, "the driver writes beside a copy", CopyActions::isCopied));

  private CopyActions() {}

  private static Corner of(
      DmaOperation operation, String name, java.util.function.Predicate<DmaStep> is) {
    return Corner.ofDma(name, step -> step.call().operation == operation && is.test(step));
  }

  private static boolean isCopied(DmaStep step) {
    return step.before().heldMemory() > 0;
  }

  private static boolean isForced(DmaStep step) {
    return step.succeeded() && (step.call().options & SynchronizeOptions.FORCE_DOUBLE_BUFFER) != 0;
  }

  private static boolean isBothWays(DmaStep step) {
    int both = SynchronizeOptions.IN | SynchronizeOptions.OUT;
    return (step.call().options & both) == both;
  }

  static void prepare(DmaDraft draft, Draws draws) {
    if (draft.isPrepared() && draws.chance(70)) {
      complete(draft, draws);
    }
    long total = draft.total();
    long offset = draws.number(0, 0, 0, draft.unit(), total / 2, 4);
    DmaCall call = draft.prepare(offset, draws.number(0, total - offset, draft.unit(), total / 2));
    call.cache = !draws.chance(15);
    call.synchronize = !draws.chance(20);
  }

  private static void nest(DmaDraft draft, Draws draws) {
    draft.prepare(draft.preparedOffset(), draft.preparedLength());
  }

  static void complete(DmaDraft draft, Draws draws) {
    DmaCall call = draft.complete();
    call.cache = !draws.chance(15);
    call.synchronize = !draws.chance(20);
  }

  private static void goOn(DmaDraft draft, Draws draws) {
    draft.generate(Base.EXPECTED, 0, draws.small(1, 1, 2, 3, 16), 1);
  }

  private static void elsewhere(DmaDraft draft, Draws draws) {
    long anywhere = Long.remainderUnsigned(draws.bits(), draft.preparedLength()) & -4;
    long offset = draws.number(0, 0, 0, draft.unit(), anywhere);
    draft.generate(Base.RANGE, offset, draws.small(1, 2, 16), 1);
  }

  static void synchronize(DmaDraft draft, Draws draws) {
    int in = SynchronizeOptions.IN;
    int out = SynchronizeOptions.OUT;
    draft.synchronize(draws.small(in, in, in, out, out, out, 0, in | out));
  }

  private static void force(DmaDraft draft, Draws draws) {
    int force = SynchronizeOptions.FORCE_DOUBLE_BUFFER;
    draft.synchronize(
        draws.small(force, force | SynchronizeOptions.IN, force | SynchronizeOptions.OUT));
  }

  private static void buffer(DmaDraft draft, Draws draws) {
    draft.copyBuffer(
        draws.of(Direction.OUT, Direction.IN), draws.number(1, draft.unit(), draft.page() + 1));
  }

  private static void exchange(DmaDraft draft, Draws draws) {
    draft.clear(true);
    draft.set(draws.below(draft.descriptorCount()), draws.chance(60));
  }

  private static void move(DmaDraft draft, Draws draws, boolean reads) {
    long range = draft.preparedLength();
    long offset = draws.number(0, 0, draft.unit(), range / 2, range - 1, range);
    draft.move(reads, offset, draws.number(1, draft.unit(), range / 2, range, range + 1));
  }

  /** A clone with a transfer of its own. */
  private static void cloned(DmaDraft draft, Draws draws) {
    draft.cloneCommand(draws.below(draft.descriptorCount()), draws.small(1, 3, 16));
  }
}
