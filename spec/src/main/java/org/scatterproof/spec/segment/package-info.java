/** Lists of segments as they were observed, and the runs of bytes that they are compared with. */
@NullMarked
package org.scatterproof.spec.segment;

import org.jspecify.annotations.NullMarked;
