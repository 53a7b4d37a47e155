package org.scatterproof.engine.generate;

import java.util.List;
import java.util.Set;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.spec.spi.Capability;

/**
 * A property model: draws a world and an object under test, then calls, one action after the other.
 * Stateless, so that one serves all tries.
 *
 * @param <D> a scenario in the making
 */
public interface PropertyModel<D extends PropertyModel.Draft> {

  /** Stable slug: {@code dma.continuation}. */
  String id();

  /** The area whose objects are called. */
  Capability area();

  /** What an implementation must declare beside the area. */
  default Set<Capability> needs() {
    return Set.of();
  }

  /** Whether the model has calls for whoever declares this. */
  default boolean isFor(Set<Capability> declared) {
    return declared.contains(area()) && declared.containsAll(needs());
  }

  /** What is explored, in one line. */
  String title();

  /** Tries of a run, unless somebody says otherwise: what fits into the run's time. */
  int usualTries();

  /**
   * A scenario without steps, in a world drawn at random, followed by what makes most calls
   * meaningful, a prepared range for example.
   *
   * @param id of the scenario
   * @param declared what the implementation can
   */
  D begin(String id, Draws draws, Set<Capability> declared);

  /** What may follow, in a fixed order. */
  List<Action<D>> actions();

  /** The most actions of one scenario; at least 1. */
  int mostActions();

  /** The classes of corners that tries must reach. */
  List<Corner> corners();

  /** A scenario in the making. */
  interface Draft {
    /** The scenario as it is now. */
    Scenario toScenario();
  }

  /** Draws one scenario. */
  default Scenario draw(String id, Draws draws, Set<Capability> declared) {
    D draft = begin(id, draws, declared);
    List<Action<D>> possible =
        actions().stream().filter(action -> declared.containsAll(action.needs())).toList();
    int weights = possible.stream().mapToInt(Action::weight).sum();
    for (int left = draws.between(1, mostActions()); left > 0; left--) {
      int drawn = draws.below(weights);
      for (Action<D> action : possible) {
        drawn -= action.weight();
        if (drawn < 0) {
          action.append().accept(draft, draws);
          break;
        }
      }
    }
    return draft.toScenario();
  }
}
