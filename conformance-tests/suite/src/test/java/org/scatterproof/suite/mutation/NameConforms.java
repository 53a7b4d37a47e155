package org.scatterproof.suite.mutation;

import java.util.List;

/** The check of what belongs to no area. */
final class NameConforms implements Checks {
  @Override
  public List<Check> all() {
    return List.of(Conformance.isNamed());
  }
}
