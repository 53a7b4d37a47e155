/** Turns results.jsonl into reports. Runs nothing. */
@NullMarked
package org.scatterproof.reports;

import org.jspecify.annotations.NullMarked;
