package org.scatterproof.spec.spi;

import org.jspecify.annotations.Nullable;

/**
 * What a cursor is given at initialisation. Nothing is checked here.
 *
 * @param output the output function; may be missing
 * @param maxSegmentSize bytes of the largest segment, 0 to 2^32 - 1
 * @param maxNumSegments most segments of one list, unsigned 32 bits; 0 where a subclass was created
 *     without one
 */
public record MbufConstraints(
    @Nullable CursorOutput output, long maxSegmentSize, int maxNumSegments) {}
