package org.scatterproof.suite.mutation;

import java.util.List;

/** Checks that PIT is pointed at by the name of their class. */
interface Checks {
  List<Check> all();
}
