/** Reads scenarios, executes and judges them, writes results.jsonl. */
@NullMarked
package org.scatterproof.engine;

import org.jspecify.annotations.NullMarked;
