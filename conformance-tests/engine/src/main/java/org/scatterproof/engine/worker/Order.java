package org.scatterproof.engine.worker;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What a worker is told after its {@link Assignment}, one line each.
 *
 * @param number of the scenario, which comes back in every message about it; -1 asks where the
 *     running one is
 * @param scenario as a catalog file with that scenario only; null with number -1
 */
public record Order(int number, @Nullable JsonNode scenario) {
  /** Asks where the running scenario is. */
  public static final Order WHERE = new Order(-1, null);
}
