/**
 * Stress tests: which there are, the process that runs them, and what it tells. The tests are in a
 * jar of their own, with jcstress.
 */
@NullMarked
package org.scatterproof.engine.stress;

import org.jspecify.annotations.NullMarked;
