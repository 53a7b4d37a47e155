/** Commands with one mistake each. */
@NullMarked
package org.scatterproof.faults.dma;

import org.jspecify.annotations.NullMarked;
