/** Implementations in other languages: child processes that answer whole scenarios. */
@NullMarked
package org.scatterproof.engine.adapter;

import org.jspecify.annotations.NullMarked;
