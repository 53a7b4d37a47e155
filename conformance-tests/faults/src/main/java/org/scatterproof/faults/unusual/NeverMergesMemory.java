package org.scatterproof.faults.unusual;

import org.scatterproof.faults.annotation.Conforms;
import org.scatterproof.faults.plain.PlainMemory;
import org.scatterproof.faults.plain.PlainMemoryCursor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MemoryCursorConstraints;

/** Begins a segment of a memory cursor with every extent, adjacent or not. */
@Conforms
public class NeverMergesMemory extends PlainMemory {

  @Override
  protected PlainMemoryCursor newMemoryCursor(
      MemoryCursorConstraints constraints, Platform platform) {
    return new PlainMemoryCursor(constraints, platform) {
      @Override
      protected boolean joins(long end, long next) {
        return false;
      }
    };
  }
}
