package org.scatterproof.cli.gate;

import java.util.List;

/**
 * One thing that a policy asks, and what came of it.
 *
 * @param asks in one line
 * @param found what was found, in one line
 * @param breaches each with its mend; empty where the rule is met
 */
public record GateRule(String asks, String found, List<String> breaches) {

  public GateRule {
    breaches = List.copyOf(breaches);
  }

  public boolean isMet() {
    return breaches.isEmpty();
  }
}
