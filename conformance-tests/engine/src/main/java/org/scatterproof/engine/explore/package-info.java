/** Techniques that make their own calls: property models, scopes of the model checker. */
@NullMarked
package org.scatterproof.engine.explore;

import org.jspecify.annotations.NullMarked;
