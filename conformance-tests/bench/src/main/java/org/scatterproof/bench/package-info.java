/** How fast an implementation is, beside a segmenter in C that does the same work. */
@NullMarked
package org.scatterproof.bench;

import org.jspecify.annotations.NullMarked;
