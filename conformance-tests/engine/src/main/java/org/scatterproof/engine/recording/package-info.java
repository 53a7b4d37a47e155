/** Traces: what somebody observed of calls, written down line by line, read again and judged. */
@NullMarked
package org.scatterproof.engine.recording;

import org.jspecify.annotations.NullMarked;
