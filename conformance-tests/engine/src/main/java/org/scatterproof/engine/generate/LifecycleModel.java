package org.scatterproof.engine.generate;

import java.util.List;
import java.util.Set;
import org.scatterproof.spec.dma.DmaCall;
import org.scatterproof.spec.spi.Capability;

/**
 * The life of a command: descriptors are set, cleared and changed in place, ranges are prepared,
 * nested, refused and completed, and between them lists are generated.
 */
final class LifecycleModel implements PropertyModel<DmaDraft> {

  private static final int MOST_ACTIONS = 14;
  private static final int TRIES = 20_000;

  @Override
  public String id() {
    return "dma.lifecycle";
  }

  @Override
  public Capability area() {
    return Capability.DMA;
  }

  @Override
  public String title() {
    return "Descriptors and preparations that come, nest, fail and go, with lists between";
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
    return DmaActions.OF_LIFECYCLE;
  }

  @Override
  public List<Corner> corners() {
    return DmaCorners.OF_LIFECYCLE;
  }

  @Override
  public DmaDraft begin(String id, Draws draws, Set<Capability> declared) {
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
