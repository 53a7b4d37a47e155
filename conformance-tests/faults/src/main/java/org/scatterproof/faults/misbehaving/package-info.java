/** Implementations that fail to answer, answer nothing useful, or disturb their process. */
@NullMarked
package org.scatterproof.faults.misbehaving;

import org.jspecify.annotations.NullMarked;
