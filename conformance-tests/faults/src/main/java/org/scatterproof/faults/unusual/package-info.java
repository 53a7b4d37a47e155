/** Correct implementations that differ from the usual one, as far as the documents let them. */
@NullMarked
package org.scatterproof.faults.unusual;

import org.jspecify.annotations.NullMarked;
