package org.scatterproof.faults.inexact;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.unusual.SplitsMemoryAtEveryPage;

/** Takes a page for the greatest segment of a memory cursor. */
@Breaks("memory-cursor.gen.canonical-list")
public final class EndsMemorySegmentsAtPages extends SplitsMemoryAtEveryPage {}
