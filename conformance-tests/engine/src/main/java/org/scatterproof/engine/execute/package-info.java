/** Drives implementations through calls, observes every answer and has it judged. */
@NullMarked
package org.scatterproof.engine.execute;

import org.jspecify.annotations.NullMarked;
