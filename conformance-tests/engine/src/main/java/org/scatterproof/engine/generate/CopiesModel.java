package org.scatterproof.engine.generate;

import java.util.List;
import java.util.Set;
import org.scatterproof.spec.spi.Capability;

/**
 * Memory that is copied: transfers that are prepared, synchronized, read, written, forced into
 * another buffer and completed, while the platform refuses the k-th request, the device and the
 * driver write, and clones go their own way.
 */
final class CopiesModel implements PropertyModel<DmaDraft> {

  private static final int MOST_ACTIONS = 9;
  private static final int TRIES = 8_000;

  @Override
  public String id() {
    return "dma.copies";
  }

  @Override
  public Capability area() {
    return Capability.DMA;
  }

  @Override
  public Set<Capability> needs() {
    return Set.of(Capability.COPY);
  }

  @Override
  public String title() {
    return "Transfers through copied memory, while requests fail, clones go on, and bytes change";
  }

  @Override
  public int usualTries() {
    return TRIES;
  }

  @Override
  public int mostActions() {
    return MOST_ACTIONS;
  }

  @Override
  public List<Action<DmaDraft>> actions() {
    return CopyActions.ALL;
  }

  @Override
  public List<Corner> corners() {
    return CopyActions.CORNERS;
  }

  @Override
  public DmaDraft begin(String id, Draws draws, Set<Capability> declared) {
    DmaDraft draft = DmaWorlds.drawCopying(id, draws, declared, 2);
    draft.set(0, draws.chance(60));
    return draft;
  }
}
