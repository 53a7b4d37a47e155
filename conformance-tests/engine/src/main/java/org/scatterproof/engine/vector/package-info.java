/** Files of recorded answers, to be replayed on an implementation and compared. */
@NullMarked
package org.scatterproof.engine.vector;

import org.jspecify.annotations.NullMarked;
