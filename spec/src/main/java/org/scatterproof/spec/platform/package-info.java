/** The world an implementation runs in, as {@code spec/platform.md} specifies it. */
@NullMarked
package org.scatterproof.spec.platform;

import org.jspecify.annotations.NullMarked;
