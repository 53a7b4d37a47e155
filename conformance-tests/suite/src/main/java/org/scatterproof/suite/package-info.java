/** The engine's verdicts as JUnit Platform tests. */
@NullMarked
package org.scatterproof.suite;

import org.jspecify.annotations.NullMarked;
