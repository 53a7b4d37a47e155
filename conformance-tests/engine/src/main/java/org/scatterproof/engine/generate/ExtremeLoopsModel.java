package org.scatterproof.engine.generate;

import java.util.List;
import java.util.Set;
import org.scatterproof.spec.memorycursor.MemoryCursorStep;
import org.scatterproof.spec.spi.Capability;

/** Memory cursors and descriptors at the edges of what there is. */
final class ExtremeLoopsModel implements PropertyModel<MemoryCursorDraft> {

  private static final int MOST_ACTIONS = 4;
  private static final int TRIES = 1_500;

  private static final List<Corner> CORNERS =
      List.of(
          Corner.ofMemoryCursor("more than 2^32 bytes", ExtremeLoopsModel::isLong),
          Corner.ofMemoryCursor("a position above 2^32", ExtremeLoopsModel::isFarInside));

  @Override
  public String id() {
    return "memory-cursor.extremes";
  }

  @Override
  public Capability area() {
    return Capability.MEMORY_CURSOR;
  }

  @Override
  public String title() {
    return "Constraints, machines and memory at the edges of what there is";
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
  public List<Action<MemoryCursorDraft>> actions() {
    return LoopsModel.ACTIONS;
  }

  @Override
  public List<Corner> corners() {
    return CORNERS;
  }

  @Override
  public MemoryCursorDraft begin(String id, Draws draws, Set<Capability> declared) {
    return new MemoryCursorDraft(id, draws, true);
  }

  private static boolean isLong(MemoryCursorStep step) {
    return step.isGenerated() && step.bytes().total() >>> Integer.SIZE != 0;
  }

  private static boolean isFarInside(MemoryCursorStep step) {
    return step.isGenerated() && step.call().fromPosition >>> Integer.SIZE != 0;
  }
}
