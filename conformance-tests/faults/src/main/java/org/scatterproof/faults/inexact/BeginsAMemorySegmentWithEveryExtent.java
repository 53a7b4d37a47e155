package org.scatterproof.faults.inexact;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.unusual.NeverMergesMemory;

/** Does not see that one extent goes on where another one ends. */
@Breaks("memory-cursor.gen.canonical-list")
public final class BeginsAMemorySegmentWithEveryExtent extends NeverMergesMemory {}
