package org.scatterproof.spec.spi;

/**
 * The output function of a cursor: one of the three that its subclasses bring, or one that the
 * prober passes in.
 */
public sealed interface CursorOutput permits NamedCursorOutput, CursorSegmentFunction {}
