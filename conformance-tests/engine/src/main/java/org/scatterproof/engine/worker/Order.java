package org.scatterproof.engine.worker;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What a worker is told after its {@link Assignment}, one line each.
 *
 * @param number of the scenario, which comes back in every message about it; {@link #QUESTION} asks
 *     where the running one is
 * @param scenario as a catalog file with that scenario only; null with anything else
 * @param exploration what to explore; null with anything else
 */
public record Order(
    int number, @Nullable JsonNode scenario, @Nullable ExplorationOrder exploration) {
  private static final int QUESTION = -1;

  /** Asks where the running scenario is. */
  public static final Order WHERE = new Order(QUESTION, null, null);

  /** A scenario to run. */
  public static Order of(int number, JsonNode scenario) {
    return new Order(number, scenario, null);
  }

  /** An exploration, of which a worker has one at a time. */
  public static Order of(ExplorationOrder exploration) {
    return new Order(0, null, exploration);
  }

  @JsonIgnore
  boolean isQuestion() {
    return number == QUESTION;
  }
}
