/**
 * Puts an implementation under stress, in a process of its own that {@code scatterproof} starts.
 */
@NullMarked
package org.scatterproof.stress;

import org.jspecify.annotations.NullMarked;
