/** Scopes as data, and checks of the abstract model within them. */
@NullMarked
package org.scatterproof.checker.scope;

import org.jspecify.annotations.NullMarked;
