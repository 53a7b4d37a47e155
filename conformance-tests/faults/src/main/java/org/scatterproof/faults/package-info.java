/** Deliberately wrong implementations, and unusual but right ones. */
@NullMarked
package org.scatterproof.faults;

import org.jspecify.annotations.NullMarked;
