package org.scatterproof.engine.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** Every technique that this process has. */
public final class Explorers {

  private Explorers() {}

  /** What a run explores, technique by technique. */
  public static List<PlannedExploration> plan(ExplorationRequest request) {
    List<PlannedExploration> planned = new ArrayList<>();
    if (request.effort().explores()) {
      all().forEach(explorer -> planned.addAll(explorer.plan(request)));
    }
    return planned;
  }

  /** The one of a technique. */
  public static Optional<Explorer> of(String technique) {
    return all().stream().filter(each -> each.technique().equals(technique)).findFirst();
  }

  /** In the order of their techniques' names, whatever the class path's order is. */
  private static List<Explorer> all() {
    return ServiceLoader.load(Explorer.class, Explorers.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparing(Explorer::technique))
        .toList();
  }
}
