package org.scatterproof.checker.live;

import java.util.List;
import java.util.Set;
import org.scatterproof.engine.scenario.DmaScenario;
import org.scatterproof.spec.spi.Capability;

/** Every configuration of area dma in a scope, numbered from 0 on, family after family. */
final class DmaScope {

  /** The title of scenarios that were found in a scope. */
  static final String FOUND = "Found by the model checker";

  private final String id;
  private final List<DmaConfigurations> families;
  private final Set<Capability> declared;

  /**
   * @param id of what is explored; scenarios are named after it
   * @param families of the scope
   * @param declared what the implementation can
   * @param reuses whether machines give addresses again that were given back: so there are finitely
   *     many states; the machines of adapters never do
   */
  DmaScope(String id, List<DmaFamily> families, Set<Capability> declared, boolean reuses) {
    this.id = id;
    this.families = families.stream().map(family -> new DmaConfigurations(family, reuses)).toList();
    this.declared = Set.copyOf(declared);
  }

  /** How many configurations there are. */
  long size() {
    return families.stream().mapToLong(DmaConfigurations::size).sum();
  }

  /** The configuration of a number. */
  DmaWorld world(long number) {
    Position position = positionOf(number);
    DmaConfigurations family = position.family();
    DmaScenario scenario = family.world(position.rest(), id + ".configuration-" + number);
    return new DmaWorld(number, scenario, new DmaCalls(family.family(), scenario, declared));
  }

  /**
   * Calls of the longest sequence in a configuration, for commands that do not save their state.
   */
  int depth(long number) {
    return positionOf(number).family().family().calls().depth();
  }

  /** The same of commands behind adapters. */
  int adapterDepth(long number) {
    return positionOf(number).family().family().calls().adapterDepth();
  }

  /** Whether a configuration is the first one of its family. */
  boolean isFirstOfFamily(long number) {
    return positionOf(number).rest() == 0;
  }

  private Position positionOf(long number) {
    long rest = number;
    for (DmaConfigurations family : families) {
      if (rest < family.size()) {
        return new Position(family, rest);
      }
      rest -= family.size();
    }
    throw new IllegalArgumentException("there are " + size() + " configurations, not " + number);
  }

  /** A family, and a number of a world in it. */
  private record Position(DmaConfigurations family, long rest) {}
}
