package org.scatterproof.engine.generate;

import java.util.Set;
import java.util.function.BiConsumer;
import org.scatterproof.spec.spi.Capability;

/**
 * A kind of step that a model can add to a scenario.
 *
 * @param name for people
 * @param weight how often it is drawn, relative to the others; at least 1
 * @param needs what an implementation must declare for it
 * @param append adds the step
 */
public record Action<D>(
    String name, int weight, Set<Capability> needs, BiConsumer<D, Draws> append) {
  public Action {
    needs = Set.copyOf(needs);
  }

  /** One that every implementation of the area can take. */
  static <D> Action<D> of(String name, int weight, BiConsumer<D, Draws> append) {
    return new Action<>(name, weight, Set.of(), append);
  }

  /** One that needs a capability beside the area. */
  static <D> Action<D> of(String name, int weight, Capability needed, BiConsumer<D, Draws> append) {
    return new Action<>(name, weight, Set.of(needed), append);
  }
}
