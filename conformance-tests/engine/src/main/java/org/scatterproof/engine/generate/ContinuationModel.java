package org.scatterproof.engine.generate;

import java.util.List;
import java.util.Set;
import org.scatterproof.spec.spi.Capability;

/**
 * One prepared range and walks over it: at the expected offset, an earlier, a later, a random one,
 * past the end, wrapping, with changing capacities, between calls that fail.
 */
final class ContinuationModel implements PropertyModel<DmaDraft> {

  private static final int MOST_ACTIONS = 10;
  private static final int TRIES = 20_000;

  @Override
  public String id() {
    return "dma.continuation";
  }

  @Override
  public Capability area() {
    return Capability.DMA;
  }

  @Override
  public String title() {
    return "Walks over one prepared range, between calls that fail";
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
    return DmaActions.OF_CONTINUATION;
  }

  @Override
  public List<Corner> corners() {
    return DmaCorners.OF_CONTINUATION;
  }

  @Override
  public DmaDraft begin(String id, Draws draws, Set<Capability> declared) {
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
