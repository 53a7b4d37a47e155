package org.scatterproof.checker.scope;

import org.jspecify.annotations.Nullable;
import org.scatterproof.checker.continuation.ContinuationBounds;

/**
 * The part of a scope that bounds the abstract cursor.
 *
 * @param bounds of its descriptors
 * @param symmetric whether one configuration of each symmetry class is searched for all of it
 * @param pinned what a complete search counts; null where nobody wrote it down
 */
public record ModelScope(
    ContinuationBounds bounds, boolean symmetric, @Nullable PinnedCounts pinned) {}
