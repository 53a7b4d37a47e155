package org.scatterproof.engine.worker;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What a worker is told after its {@link Assignment}, one line each.
 *
 * @param number of the scenario, which comes back in every message about it; {@link #QUESTION} asks
 *     where the running one is
 * @param scenario as a catalog file with that scenario only; nothing with a question
 */
public record Order(int number, @Nullable JsonNode scenario) {
  private static final int QUESTION = -1;

  /** Asks where the running scenario is. */
  public static final Order WHERE = new Order(QUESTION, null);

  @JsonIgnore
  boolean isQuestion() {
    return number == QUESTION;
  }
}
