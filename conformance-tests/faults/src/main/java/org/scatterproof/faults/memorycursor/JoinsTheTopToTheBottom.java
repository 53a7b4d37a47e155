package org.scatterproof.faults.memorycursor;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMemory;
import org.scatterproof.faults.plain.PlainMemoryCursor;
import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MemoryCursorConstraints;

/** Takes the last address and address 0 for neighbours. */
@Breaks("memory-cursor.gen.no-wrap")
public final class JoinsTheTopToTheBottom extends PlainMemory {

  @Override
  protected PlainMemoryCursor newMemoryCursor(
      MemoryCursorConstraints constraints, Platform platform) {
    return new PlainMemoryCursor(constraints, platform) {
      @Override
      protected long runLength(MemoryDescriptor descriptor, long position, long most) {
        int extent = extentAt(descriptor, position);
        long own = descriptor.extentOffset(extent) + descriptor.extentLength(extent) - position;
        boolean meets =
            address(descriptor, position) + own == 0
                && extent + 1 < descriptor.extentCount()
                && descriptor.extentAddress(extent + 1) == 0;
        return meets
            ? own + descriptor.extentLength(extent + 1)
            : super.runLength(descriptor, position, most);
      }
    };
  }
}
