/**
 * What kills mutants of the reference and of the rules: the catalog, a scenario or a fault a test.
 *
 * <p>The checks are no tests of JUnit, and no build runs them: the same is asked there once, all
 * together. They are for PIT, which picks them one by one. See docs/decisions/0016.
 */
@NullMarked
package org.scatterproof.suite.mutation;

import org.jspecify.annotations.NullMarked;
