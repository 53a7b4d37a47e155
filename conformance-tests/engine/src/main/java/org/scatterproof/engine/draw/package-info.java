/** Draws a counterexample: memory, and what each call made of it. */
@NullMarked
package org.scatterproof.engine.draw;

import org.jspecify.annotations.NullMarked;
