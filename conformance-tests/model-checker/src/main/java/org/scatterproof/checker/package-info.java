/** The model checker: scopes, explored to the last state. */
@NullMarked
package org.scatterproof.checker;

import org.jspecify.annotations.NullMarked;
