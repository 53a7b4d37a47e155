/** Reading what people wrote: every mistake is refused in one line that names its place. */
@NullMarked
package org.scatterproof.engine.input;

import org.jspecify.annotations.NullMarked;
