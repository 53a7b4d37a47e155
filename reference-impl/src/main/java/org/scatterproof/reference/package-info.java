/** An implementation for which the rulebook holds. */
@NullMarked
package org.scatterproof.reference;

import org.jspecify.annotations.NullMarked;
