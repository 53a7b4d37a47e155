package org.scatterproof.spec.spi;

/**
 * The output function of a command: one of the six that the API names, which the implementation
 * itself provides, or one that the prober passes in.
 */
public sealed interface DmaOutput permits NamedDmaOutput, DmaSegmentFunction {}
