package org.scatterproof.faults.memorycursor;

import java.nio.ByteBuffer;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMemory;
import org.scatterproof.faults.plain.PlainMemoryCursor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MemoryCursorConstraints;
import org.scatterproof.spec.spi.NamedCursorOutput;

/** Writes the natural subclass in little order on every machine. */
@Breaks("memory-cursor.gen.layout")
public final class TakesNaturalForLittleOfMemory extends PlainMemory {

  @Override
  protected PlainMemoryCursor newMemoryCursor(
      MemoryCursorConstraints constraints, Platform platform) {
    return new PlainMemoryCursor(constraints, platform) {
      @Override
      protected void write(
          NamedCursorOutput named, long address, long length, ByteBuffer segments, int slot) {
        boolean natural = named == NamedCursorOutput.NATURAL;
        super.write(natural ? NamedCursorOutput.LITTLE : named, address, length, segments, slot);
      }
    };
  }
}
