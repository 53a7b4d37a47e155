/** What happened, as a person reads it: the calls made and the text of a counterexample. */
@NullMarked
package org.scatterproof.engine.trace;

import org.jspecify.annotations.NullMarked;
