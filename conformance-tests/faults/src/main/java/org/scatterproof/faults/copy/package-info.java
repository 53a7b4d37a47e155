/** Commands that copy, map, transfer and clone, each with a mistake. */
@NullMarked
package org.scatterproof.faults.copy;

import org.jspecify.annotations.NullMarked;
