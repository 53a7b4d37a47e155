package org.scatterproof.faults.memorycursor;

import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMemory;
import org.scatterproof.faults.plain.PlainMemoryCursor;
import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MemoryCursorConstraints;

/** Goes on in the descriptor of the last call where none is passed. */
@Breaks("memory-cursor.gen.no-descriptor")
public final class UsesTheLastDescriptor extends PlainMemory {

  @Override
  protected PlainMemoryCursor newMemoryCursor(
      MemoryCursorConstraints constraints, Platform platform) {
    return new PlainMemoryCursor(constraints, platform) {
      private @Nullable MemoryDescriptor last;

      @Override
      protected int generate(Request asked) {
        last = asked.descriptor() == null ? last : asked.descriptor();
        return super.generate(asked.of(last));
      }
    };
  }
}
