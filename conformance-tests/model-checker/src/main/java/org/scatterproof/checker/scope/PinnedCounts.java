package org.scatterproof.checker.scope;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scatterproof.checker.core.Coverage;

/**
 * What a complete search of a scope counts, written down where the scope is. A search that counts
 * anything else is a mistake of ours, in the search or in the model.
 *
 * @param configurations searched
 * @param states distinct states found
 * @param transitions actions taken
 * @param depth actions of the longest run that no shorter one replaces
 * @param statesStoodFor states of all configurations that the searched ones stand for
 * @param transitionsStoodFor the same of transitions
 */
public record PinnedCounts(
    long configurations,
    long states,
    long transitions,
    int depth,
    long statesStoodFor,
    long transitionsStoodFor) {

  /** How a complete search differs; empty where it does not. */
  public Optional<String> difference(Coverage found) {
    List<String> differences = new ArrayList<>();
    compare("configurations", configurations, found.configurations(), differences);
    compare("states", states, found.states(), differences);
    compare("transitions", transitions, found.transitions(), differences);
    compare("depth", depth, found.depth(), differences);
    compare("states stood for", statesStoodFor, found.statesStoodFor(), differences);
    compare("transitions stood for", transitionsStoodFor, found.transitionsStoodFor(), differences);
    return differences.isEmpty()
        ? Optional.empty()
        : Optional.of("counted " + String.join(", ", differences));
  }

  private static void compare(String what, long pinned, long found, List<String> into) {
    if (pinned != found) {
      into.add(found + " " + what + " where " + pinned + " are pinned");
    }
  }
}
