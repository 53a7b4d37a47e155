/**
 * Explicit-state search that knows no DMA: breadth-first, one small visited set per configuration.
 */
@NullMarked
package org.scatterproof.checker.core;

import org.jspecify.annotations.NullMarked;
