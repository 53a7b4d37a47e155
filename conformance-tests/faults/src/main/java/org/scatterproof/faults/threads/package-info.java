/** What goes wrong only when two threads call at once; stress tests find it. */
@NullMarked
package org.scatterproof.faults.threads;

import org.jspecify.annotations.NullMarked;
