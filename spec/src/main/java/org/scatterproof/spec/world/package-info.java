/**
 * The simulated machine that a prober gives to an implementation and watches: the Java twin of
 * {@code spec/platform.md}.
 */
@NullMarked
package org.scatterproof.spec.world;

import org.jspecify.annotations.NullMarked;
