package org.scatterproof.faults.memorycursor;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMemory;
import org.scatterproof.faults.plain.PlainMemoryCursor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MemoryCursorConstraints;

/** Takes the last address and address 0 for neighbours. */
@Breaks(value = "memory-cursor.gen.no-wrap", also = "memory-cursor.gen.transfer-limit")
public final class JoinsTheTopToTheBottom extends PlainMemory {

  @Override
  protected PlainMemoryCursor newMemoryCursor(
      MemoryCursorConstraints constraints, Platform platform) {
    return new PlainMemoryCursor(constraints, platform) {
      @Override
      protected boolean joins(long end, long next) {
        return end == next;
      }

      @Override
      protected long beforeTheTop(long address, long length) {
        return address + length == 0x1000 ? length : super.beforeTheTop(address, length);
      }
    };
  }
}
