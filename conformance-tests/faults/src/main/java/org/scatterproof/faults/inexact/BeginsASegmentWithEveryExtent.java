package org.scatterproof.faults.inexact;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.unusual.NeverMergesExtents;

/** Does not see that one extent goes on where another one ends. */
@Breaks("dma.gen.canonical-list")
public final class BeginsASegmentWithEveryExtent extends NeverMergesExtents {}
