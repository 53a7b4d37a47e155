/** The rulebook of IODMACommand: what calls establish, what is observed, what must hold. */
@NullMarked
package org.scatterproof.spec.dma;

import org.jspecify.annotations.NullMarked;
