package org.scatterproof.faults.memorycursor;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMemory;
import org.scatterproof.faults.plain.PlainMemoryCursor;
import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MemoryCursorConstraints;
import org.scatterproof.spec.value.Unsigned;

/** Gives the last byte again to who asks for more. */
@Breaks("memory-cursor.gen.ends")
public final class RepeatsTheLastByte extends PlainMemory {

  @Override
  protected PlainMemoryCursor newMemoryCursor(
      MemoryCursorConstraints constraints, Platform platform) {
    return new PlainMemoryCursor(constraints, platform) {
      @Override
      protected long position(MemoryDescriptor descriptor, long fromPosition) {
        boolean past = !Unsigned.isBelow(fromPosition, descriptor.length());
        return past && descriptor.length() != 0 ? descriptor.length() - 1 : fromPosition;
      }
    };
  }
}
