/** The rulebook of IOMemoryCursor: what calls establish, what is observed, what must hold. */
@NullMarked
package org.scatterproof.spec.memorycursor;

import org.jspecify.annotations.NullMarked;
