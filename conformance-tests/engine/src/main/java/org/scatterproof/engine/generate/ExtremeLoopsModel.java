package org.scatterproof.engine.generate;

import java.util.List;
import java.util.Set;
import org.scatterproof.spec.memorycursor.MemoryCursorStep;
import org.scatterproof.spec.spi.Capability;

/** Memory cursors and descriptors at the edges of what there is. */
final class ExtremeLoopsModel {

  private static final int MOST_ACTIONS = 4;
  private static final int TRIES = 1_500;

  private static final List<Corner> CORNERS =
      List.of(
          Corner.ofMemoryCursor("more than 2^32 bytes", ExtremeLoopsModel::isLong),
          Corner.ofMemoryCursor("a position above 2^32", ExtremeLoopsModel::isFarInside));

  static final PropertyModel<MemoryCursorDraft> MODEL =
      new PropertyModel<>(
          "memory-cursor.extremes",
          Capability.MEMORY_CURSOR,
          Set.of(),
          "Constraints, machines and memory at the edges of what there is",
          TRIES,
          MOST_ACTIONS,
          (id, draws, declared) -> new MemoryCursorDraft(id, draws, true),
          LoopsModel.ACTIONS,
          CORNERS);

  private ExtremeLoopsModel() {}

  private static boolean isLong(MemoryCursorStep step) {
    return step.isGenerated() && step.bytes().total() >>> Integer.SIZE != 0;
  }

  private static boolean isFarInside(MemoryCursorStep step) {
    return step.isGenerated() && step.call().fromPosition >>> Integer.SIZE != 0;
  }
}
