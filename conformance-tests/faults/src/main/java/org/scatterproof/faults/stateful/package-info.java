/**
 * Implementations that go wrong only after a history: something is kept that ought to be forgotten,
 * or forgotten that ought to be kept. A single call on a fresh object shows none of them. They were
 * written before the property models were tuned, from what implementers remember between calls, not
 * from the catalog's scenarios.
 */
@NullMarked
package org.scatterproof.faults.stateful;

import org.jspecify.annotations.NullMarked;
