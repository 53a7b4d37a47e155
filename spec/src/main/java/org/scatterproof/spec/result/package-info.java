/**
 * What a run writes down: outcomes, and the lines of {@code results.jsonl}. The engine writes them,
 * the reports read them; both bind these records by their component names.
 */
@NullMarked
package org.scatterproof.spec.result;

import org.jspecify.annotations.NullMarked;
