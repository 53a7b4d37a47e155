package org.scatterproof.faults.memorycursor;

import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMemory;
import org.scatterproof.faults.plain.PlainMemoryCursor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MemoryCursorConstraints;
import org.scatterproof.spec.value.LongHolder;

/** Adds what it generates to what the holder held. */
@Breaks(
    value = "memory-cursor.gen.progress",
    also = {"memory-cursor.gen.sums", "memory-cursor.gen.tells-nothing"})
public final class AddsToTheTransferSize extends PlainMemory {

  @Override
  protected PlainMemoryCursor newMemoryCursor(
      MemoryCursorConstraints constraints, Platform platform) {
    return new PlainMemoryCursor(constraints, platform) {
      @Override
      protected void tell(@Nullable LongHolder transferSize, int count, long moved) {
        super.tell(transferSize, count, transferSize == null ? 0 : transferSize.value + moved);
      }
    };
  }
}
