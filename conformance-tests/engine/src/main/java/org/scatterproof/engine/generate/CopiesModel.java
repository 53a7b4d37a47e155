package org.scatterproof.engine.generate;

import java.util.Set;
import org.scatterproof.spec.spi.Capability;

/**
 * Memory that is copied: transfers that are prepared, synchronized, read, written, forced into
 * another buffer and completed, while the platform refuses the k-th request, the device and the
 * driver write, and clones go their own way.
 */
final class CopiesModel {

  private static final int MOST_ACTIONS = 9;
  private static final int TRIES = 8_000;

  static final PropertyModel<DmaDraft> MODEL =
      new PropertyModel<>(
          "dma.copies",
          Capability.DMA,
          Set.of(Capability.COPY),
          "Transfers through copied memory, while requests fail, clones go on, and bytes change",
          TRIES,
          MOST_ACTIONS,
          CopiesModel::begin,
          CopyActions.ALL,
          CopyActions.CORNERS);

  private CopiesModel() {}

  private static DmaDraft begin(String id, Draws draws, Set<Capability> declared) {
    DmaDraft draft = DmaWorlds.drawCopying(id, draws, declared, 2);
    draft.set(0, draws.chance(60));
    return draft;
  }
}
