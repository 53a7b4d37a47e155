package org.scatterproof.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.Decided.Failure;
import org.scatterproof.engine.explore.PlannedExploration;
import org.scatterproof.engine.shrink.ShrinkingExplorer;
import org.scatterproof.engine.supervise.ExplorationOutcome;
import org.scatterproof.engine.supervise.Player;
import org.scatterproof.engine.worker.ExplorationOrder;
import org.scatterproof.spec.spi.Capability;

/**
 * Of each requirement that the catalog blames, the shortest counterexample is made small and drawn.
 * The verdict stays what it is, whatever comes of that.
 */
final class SmallCounterexamples {

  /** Whoever breaks more has enough to do. */
  private static final int MOST = 25;

  private SmallCounterexamples() {}

  static List<Decided> of(List<Decided> decided, Player player)
      throws IOException, InterruptedException {
    Map<String, Integer> shortest = new TreeMap<>();
    Comparator<Integer> byCalls = Comparator.comparingLong(i -> decided.get(i).calls());
    for (int i = 0; i < decided.size(); i++) {
      Failure failure = decided.get(i).failure();
      if (failure != null && failure.cause() == null) {
        shortest.merge(failure.requirement(), i, (a, b) -> byCalls.compare(b, a) < 0 ? b : a);
      }
    }
    List<Decided> small = new ArrayList<>(decided);
    for (int index : shortest.values().stream().limit(MOST).toList()) {
      Decided smaller = shrunk(decided.get(index), player);
      if (smaller == null) {
        break; // it hangs, or ends its process: that would only happen again
      }
      small.set(index, smaller);
    }
    return small;
  }

  /** Null where the implementation did not survive it. */
  private static @Nullable Decided shrunk(Decided decided, Player player)
      throws IOException, InterruptedException {
    Failure failure = decided.failure();
    if (failure == null || failure.counterexample() == null) {
      return decided;
    }
    PlannedExploration planned =
        new PlannedExploration(
            ShrinkingExplorer.TECHNIQUE,
            decided.id(),
            Capability.DMA,
            "Makes a counterexample small",
            failure.counterexample());
    ExplorationOutcome outcome = player.explore(ExplorationOrder.of(planned), (done, text) -> {});
    if (!(outcome instanceof ExplorationOutcome.Ended ended)) {
      return null;
    }
    Failure smaller = Failure.of(ended.explored().violation());
    boolean isSame = smaller != null && smaller.requirement().equals(failure.requirement());
    return isSame ? decided.with(smaller) : decided;
  }
}
