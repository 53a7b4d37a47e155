/** How fast the model checker is, in turn with others that search the same model. */
@NullMarked
package org.scatterproof.bench.checker;

import org.jspecify.annotations.NullMarked;
