/**
 * Keeps implementations in processes of their own: starts them, times them, ends and blames them.
 */
@NullMarked
package org.scatterproof.engine.supervise;

import org.jspecify.annotations.NullMarked;
