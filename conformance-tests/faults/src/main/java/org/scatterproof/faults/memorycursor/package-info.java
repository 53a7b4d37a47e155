/** Memory cursors with one mistake each, named by it. */
@NullMarked
package org.scatterproof.faults.memorycursor;

import org.jspecify.annotations.NullMarked;
