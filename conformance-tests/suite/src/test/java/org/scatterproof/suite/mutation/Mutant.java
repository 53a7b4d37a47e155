package org.scatterproof.suite.mutation;

import java.util.Set;

/**
 * What became of a mutant.
 *
 * @param label class, method, the line as it reads, and what was done to it: a name that holds
 *     while lines move
 * @param status as PIT calls it
 */
record Mutant(String label, String status) {

  private static final Set<String> ALIVE = Set.of("SURVIVED", "NO_COVERAGE");

  boolean isAlive() {
    return ALIVE.contains(status);
  }
}
