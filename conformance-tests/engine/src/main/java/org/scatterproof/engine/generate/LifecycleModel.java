package org.scatterproof.engine.generate;

import java.util.Set;
import org.scatterproof.spec.dma.DmaCall;
import org.scatterproof.spec.spi.Capability;

/**
 * The life of a command: descriptors are set, cleared and changed in place, ranges are prepared,
 * nested, refused and completed, and between them lists are generated.
 */
final class LifecycleModel {

  private static final int MOST_ACTIONS = 14;
  private static final int TRIES = 20_000;

  static final PropertyModel<DmaDraft> MODEL =
      new PropertyModel<>(
          "dma.lifecycle",
          Capability.DMA,
          Set.of(),
          "Descriptors and preparations that come, nest, fail and go, with lists between",
          TRIES,
          MOST_ACTIONS,
          LifecycleModel::begin,
          DmaActions.OF_LIFECYCLE,
          DmaCorners.OF_LIFECYCLE);

  private LifecycleModel() {}

  private static DmaDraft begin(String id, Draws draws, Set<Capability> declared) {
    DmaDraft draft = DmaWorlds.draw(id, draws, declared, 2, 2);
    if (draws.chance(15)) {
      draft.create(DmaCall.Form.UNSPECIFIED);
    }
    if (draws.chance(85)) {
      draft.set(draws.below(draft.descriptorCount()), draws.chance(70));
    }
    return draft;
  }
}
