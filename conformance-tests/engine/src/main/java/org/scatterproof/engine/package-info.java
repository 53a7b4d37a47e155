/** The engine's front: one request in, one judged implementation out. */
@NullMarked
package org.scatterproof.engine;

import org.jspecify.annotations.NullMarked;
