/** Cursors with one mistake each. */
@NullMarked
package org.scatterproof.faults.mbuf;

import org.jspecify.annotations.NullMarked;
