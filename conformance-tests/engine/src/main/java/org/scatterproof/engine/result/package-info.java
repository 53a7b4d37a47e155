/** Writes results where they belong: all at once, or not at all. */
@NullMarked
package org.scatterproof.engine.result;

import org.jspecify.annotations.NullMarked;
