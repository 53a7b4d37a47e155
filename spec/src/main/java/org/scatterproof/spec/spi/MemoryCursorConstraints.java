package org.scatterproof.spec.spi;

import org.jspecify.annotations.Nullable;

/**
 * What an IOMemoryCursor is given at initialisation. Nothing is checked here.
 *
 * @param output the output function; may be missing
 * @param maxSegmentSize bytes of the largest segment, unsigned
 * @param maxTransferSize most bytes of one list where a call does not say, unsigned; 0 for no limit
 * @param alignment bytes, of which the address of a segment is a multiple, unsigned; 0 and 1 align
 *     everything
 */
public record MemoryCursorConstraints(
    @Nullable CursorOutput output, long maxSegmentSize, long maxTransferSize, long alignment) {}
