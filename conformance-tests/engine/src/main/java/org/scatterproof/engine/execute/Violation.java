package org.scatterproof.engine.execute;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.scenario.Scenario;

/**
 * What the first violating step of a scenario breaks.
 *
 * @param requirement id of the requirement that is blamed
 * @param also ids of the others that the step violates
 * @param why the blamed rule's sentence about the step
 * @param cause {@code throw} where there was no answer; null where there was
 * @param text the counterexample as a person reads it
 * @param picture SVG of it; null where there is nothing to draw
 * @param counterexample the scenario up to that step
 */
public record Violation(
    String requirement,
    List<String> also,
    String why,
    @Nullable String cause,
    String text,
    @Nullable String picture,
    Scenario counterexample) {
  public Violation {
    also = List.copyOf(also);
  }

  /** The same with a picture. */
  public Violation withPicture(String svg) {
    return new Violation(requirement, also, why, cause, text, svg, counterexample);
  }
}
