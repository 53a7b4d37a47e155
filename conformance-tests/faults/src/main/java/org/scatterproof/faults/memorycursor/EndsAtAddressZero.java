package org.scatterproof.faults.memorycursor;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMemory;
import org.scatterproof.faults.plain.PlainMemoryCursor;
import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MemoryCursorConstraints;

/** Takes physical address 0 for the end of the memory. */
@Breaks(value = "memory-cursor.gen.generates", also = "memory-cursor.gen.default-limit")
public final class EndsAtAddressZero extends PlainMemory {

  @Override
  protected PlainMemoryCursor newMemoryCursor(
      MemoryCursorConstraints constraints, Platform platform) {
    return new PlainMemoryCursor(constraints, platform) {
      @Override
      protected int generate(Request asked) {
        MemoryDescriptor memory = asked.descriptor();
        boolean nothing =
            memory != null && asked.isInside() && address(memory, asked.fromPosition()) == 0;
        return nothing ? 0 : super.generate(asked);
      }
    };
  }
}
