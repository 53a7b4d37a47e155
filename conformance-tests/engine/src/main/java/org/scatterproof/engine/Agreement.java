package org.scatterproof.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * How the answers compare with recorded ones, vector by vector. A difference is no violation: the
 * rules say what is one.
 *
 * @param recorded scenarios of which answers were recorded
 * @param agreeing those whose every answer is the recorded one
 * @param differences the first ones, each as one line
 */
public record Agreement(int recorded, int agreeing, List<String> differences) {

  private static final int SHOWN = 10;

  public Agreement {
    differences = List.copyOf(differences);
  }

  static Agreement of(List<Decided> decided) {
    int recorded = 0;
    int agreeing = 0;
    List<String> differences = new ArrayList<>();
    for (Decided scenario : decided) {
      if (scenario.scenario().info().recorded().isEmpty()) {
        continue;
      }
      recorded++;
      boolean answered = scenario.calls() > 0;
      if (answered && scenario.difference() == null) {
        agreeing++;
      } else if (differences.size() < SHOWN) {
        String how = answered ? scenario.difference() : "there was no answer";
        differences.add(scenario.scenario().info().id() + ": " + how);
      }
    }
    return new Agreement(recorded, agreeing, differences);
  }
}
