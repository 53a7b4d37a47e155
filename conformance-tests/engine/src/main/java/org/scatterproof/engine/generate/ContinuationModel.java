package org.scatterproof.engine.generate;

import java.util.Set;
import org.scatterproof.spec.spi.Capability;

/**
 * One prepared range and walks over it: at the expected offset, an earlier, a later, a random one,
 * past the end, wrapping, with changing capacities, between calls that fail.
 */
final class ContinuationModel {

  private static final int MOST_ACTIONS = 10;
  private static final int TRIES = 20_000;

  static final PropertyModel<DmaDraft> MODEL =
      new PropertyModel<>(
          "dma.continuation",
          Capability.DMA,
          Set.of(),
          "Walks over one prepared range, between calls that fail",
          TRIES,
          MOST_ACTIONS,
          ContinuationModel::begin,
          DmaActions.OF_CONTINUATION,
          DmaCorners.OF_CONTINUATION);

  private ContinuationModel() {}

  private static DmaDraft begin(String id, Draws draws, Set<Capability> declared) {
    DmaDraft draft = DmaWorlds.draw(id, draws, declared, 1, 1);
    boolean whole = draws.chance(65);
    draft.set(0, whole);
    if (!whole) {
      long start = draws.number(0, draft.unit(), 4, draft.total() / 4 * 2);
      long rest = Math.max(0, draft.total() - start);
      draft.prepare(
          start, draws.number(0, rest, rest - draft.unit(), draft.unit(), 2 * draft.unit()));
    }
    return draft;
  }
}
