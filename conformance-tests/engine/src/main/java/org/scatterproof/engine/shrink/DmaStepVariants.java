package org.scatterproof.engine.shrink;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.scatterproof.engine.scenario.DmaScenarioStep;
import org.scatterproof.engine.scenario.DmaScenarioStep.Base;
import org.scatterproof.spec.dma.DmaCall;
import org.scatterproof.spec.dma.DmaOperation;
import org.scatterproof.spec.value.Unsigned;

/** Simpler arguments of a step. */
final class DmaStepVariants {

  private final DmaScenarioStep step;
  private final List<DmaScenarioStep> variants = new ArrayList<>();

  private DmaStepVariants(DmaScenarioStep step) {
    this.step = step;
  }

  static List<DmaScenarioStep> of(DmaScenarioStep step) {
    DmaStepVariants variants = new DmaStepVariants(step);
    variants.addAll();
    return variants.variants;
  }

  static DmaCall copy(DmaCall call) {
    DmaCall copy = new DmaCall();
    copy.copyFrom(call);
    return copy;
  }

  private void addAll() {
    DmaCall call = step.call();
    switch (call.operation) {
      case GENERATE -> addGenerate(call);
      case SET -> addIf(!call.automatic, next -> next.automatic = true);
      case CLEAR -> addIf(!call.automatic, next -> next.automatic = true);
      case PREPARE, PREPARE_WITH -> addPrepare(call);
      case PREPARED_RANGE -> addMissing(call);
      default -> {}
    }
  }

  private void addGenerate(DmaCall call) {
    int repeat = step.repeat();
    if (repeat == DmaScenarioStep.TO_END) {
      List.of(1, 2, 3).forEach(times -> variants.add(step.repeated(times)));
    } else if (repeat > 1) {
      variants.add(step.repeated(1));
      variants.add(step.repeated(repeat - 1));
    }
    addMissing(call);
    addIf(call.withoutSegments, next -> next.withoutSegments = false);
    addIf(call.refuseFrom >= 0, next -> next.refuseFrom = -1);
    addIf(call.refuseFrom > 0, next -> next.refuseFrom--);
    addIf(isMore(call.capacity, 1), next -> next.capacity = 1);
    addIf(isMore(call.capacity, 2), next -> next.capacity = 2);
    addIf(isMore(call.capacity, 3), next -> next.capacity = next.capacity - 1);
    boolean isSymbolic = step.base() != Base.RANGE;
    if (isSymbolic && call.offset != 0) {
      variants.add(new DmaScenarioStep(reset(call, 0), step.base(), step.repeat()));
    }
    if (isSymbolic) {
      variants.add(new DmaScenarioStep(reset(call, 0), Base.RANGE, step.repeat()));
      return;
    }
    addIf(call.offset != 0, next -> next.offset = 0);
    for (long offset : RounderNumbers.lengths(call.offset)) {
      addIf(true, next -> next.offset = offset);
    }
  }

  private void addPrepare(DmaCall call) {
    addIf(call.offset != 0 && call.length != 0, next -> next.offset = next.length = 0);
    addIf(call.length != 0, next -> next.length = 0);
    addIf(call.offset != 0, next -> next.offset = 0);
    for (long offset : RounderNumbers.lengths(call.offset)) {
      addIf(true, next -> next.offset = offset);
    }
    for (long length : RounderNumbers.lengths(call.length)) {
      addIf(true, next -> next.length = length);
    }
    addIf(
        call.operation == DmaOperation.PREPARE_WITH && call.constraints != 0,
        next -> next.constraints = 0);
  }

  private void addMissing(DmaCall call) {
    addIf(call.withoutOffset, next -> next.withoutOffset = false);
    addIf(call.withoutCount, next -> next.withoutCount = false);
  }

  private void addIf(boolean differs, Consumer<DmaCall> change) {
    if (differs) {
      DmaCall next = copy(step.call());
      change.accept(next);
      variants.add(new DmaScenarioStep(next, step.base(), step.repeat()));
    }
  }

  private static DmaCall reset(DmaCall call, long offset) {
    DmaCall next = copy(call);
    next.offset = offset;
    return next;
  }

  private static boolean isMore(int capacity, int than) {
    return Unsigned.isBelow(than, Integer.toUnsignedLong(capacity));
  }
}
