package org.scatterproof.faults.memorycursor;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMemory;
import org.scatterproof.faults.plain.PlainMemoryCursor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MemoryCursorConstraints;
import org.scatterproof.spec.spi.NamedCursorOutput;

/** Passes the array of its first call on in every call. */
@Breaks("memory-cursor.gen.hands-on-segments")
public final class PassesTheFirstArrayAgain extends PlainMemory {

  @Override
  protected PlainMemoryCursor newMemoryCursor(
      MemoryCursorConstraints constraints, Platform platform) {
    return new PlainMemoryCursor(constraints, platform) {
      private @Nullable ByteBuffer first;

      @Override
      protected void output(long address, long length, @Nullable ByteBuffer segments, int slot) {
        boolean named = constraints().output() instanceof NamedCursorOutput;
        first = first == null ? segments : first;
        super.output(address, length, named ? segments : first, slot);
      }
    };
  }
}
