/** Makes a failing scenario small: fewer steps, less memory, rounder numbers, the same blame. */
@NullMarked
package org.scatterproof.engine.shrink;

import org.jspecify.annotations.NullMarked;
