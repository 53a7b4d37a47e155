package org.scatterproof.engine.generate;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.scatterproof.spec.dma.DmaCall;
import org.scatterproof.spec.dma.DmaOperation;
import org.scatterproof.spec.dma.DmaStep;
import org.scatterproof.spec.spi.Capability;

/** Commands and memory at the edges of what there is, through a short life. */
final class ExtremesModel {

  private static final int MOST_ACTIONS = 8;
  private static final int TRIES = 3_000;

  private static final List<Action<DmaDraft>> OF_CAPABILITIES =
      List.of(
          Action.of("prepare with care or not", 3, Capability.COPY, CopyActions::prepare),
          Action.of("complete with care or not", 3, Capability.COPY, CopyActions::complete),
          Action.of("synchronize", 3, Capability.COPY, CopyActions::synchronize),
          Action.of("ask a clone", 2, Capability.CLONE, (draft, draws) -> draft.cloneAndAsk()));

  private static final List<Action<DmaDraft>> ACTIONS =
      Stream.concat(DmaActions.OF_LIFECYCLE.stream(), OF_CAPABILITIES.stream()).toList();

  private static final List<Corner> CORNERS =
      List.of(
          of(DmaOperation.CREATE, "created in the short form", is(DmaCall.Form.SHORT)),
          of(DmaOperation.CREATE, "created without constraints", is(DmaCall.Form.UNSPECIFIED)),
          of(DmaOperation.CREATE, "no output function", ExtremesModel::isWithoutOutput),
          of(DmaOperation.CREATE, "no ordinary mapping", step -> step.constraints().mapping() != 0),
          of(DmaOperation.PREPARE_WITH, "constraints are given late", step -> true),
          of(DmaOperation.GENERATE, "more than 2^32 bytes", ExtremesModel::isLong),
          of(DmaOperation.GENERATE, "an offset above 2^32", ExtremesModel::isFarInside));

  static final PropertyModel<DmaDraft> MODEL =
      new PropertyModel<>(
          "dma.extremes",
          Capability.DMA,
          Set.of(),
          "Constraints, machines and memory at the edges of what there is",
          TRIES,
          MOST_ACTIONS,
          ExtremesModel::begin,
          ACTIONS,
          CORNERS);

  private ExtremesModel() {}

  private static DmaDraft begin(String id, Draws draws, Set<Capability> declared) {
    DmaDraft draft = ExtremeWorlds.draw(id, draws, declared);
    draft.set(0, draws.chance(70));
    return draft;
  }

  private static Corner of(DmaOperation operation, String name, Predicate<DmaStep> is) {
    return Corner.ofDma(name, step -> step.call().operation == operation && is.test(step));
  }

  private static Predicate<DmaStep> is(DmaCall.Form form) {
    return step -> step.call().form == form;
  }

  private static boolean isWithoutOutput(DmaStep step) {
    return step.constraints().output() == null;
  }

  private static boolean isLong(DmaStep step) {
    return step.isActive() && step.bytes().total() >>> Integer.SIZE != 0;
  }

  private static boolean isFarInside(DmaStep step) {
    return step.isActive() && step.isOffsetInside() && step.call().offset >>> Integer.SIZE != 0;
  }
}
