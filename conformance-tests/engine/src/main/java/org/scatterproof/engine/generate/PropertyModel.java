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
 * @param id stable slug: {@code dma.continuation}
 * @param area the area whose objects are called
 * @param needs what an implementation must declare beside the area
 * @param title what is explored, in one line
 * @param usualTries tries of a run, unless somebody says otherwise: what fits into the run's time
 * @param mostActions the most actions of one scenario; at least 1
 * @param beginning what every scenario begins with
 * @param actions what may follow, in a fixed order
 * @param corners the classes of corners that tries must reach
 */
public record PropertyModel<D extends PropertyModel.Draft>(
    String id,
    Capability area,
    Set<Capability> needs,
    String title,
    int usualTries,
    int mostActions,
    Beginning<D> beginning,
    List<Action<D>> actions,
    List<Corner> corners) {

  public PropertyModel {
    needs = Set.copyOf(needs);
    actions = List.copyOf(actions);
    corners = List.copyOf(corners);
  }

  /** Whether the model has calls for whoever declares this. */
  public boolean isFor(Set<Capability> declared) {
    return declared.contains(area) && declared.containsAll(needs);
  }

  /** What a scenario begins with. */
  @FunctionalInterface
  public interface Beginning<D> {
    /**
     * A scenario without steps, in a world drawn at random, followed by what makes most calls
     * meaningful, a prepared range for example.
     *
     * @param id of the scenario
     * @param declared what the implementation can
     */
    D begin(String id, Draws draws, Set<Capability> declared);
  }

  /** A scenario in the making. */
  public interface Draft {
    /** The scenario as it is now. */
    Scenario toScenario();
  }

  /** Draws one scenario. */
  public Scenario draw(String id, Draws draws, Set<Capability> declared) {
    D draft = beginning.begin(id, draws, declared);
    List<Action<D>> possible =
        actions.stream().filter(action -> declared.containsAll(action.needs())).toList();
    int weights = possible.stream().mapToInt(Action::weight).sum();
    for (int left = draws.between(1, mostActions); left > 0; left--) {
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
