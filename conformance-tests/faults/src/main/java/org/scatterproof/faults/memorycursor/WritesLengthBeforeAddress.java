package org.scatterproof.faults.memorycursor;

import java.nio.ByteBuffer;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMemory;
import org.scatterproof.faults.plain.PlainMemoryCursor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MemoryCursorConstraints;
import org.scatterproof.spec.spi.NamedCursorOutput;

/** Writes the length of a segment in front of its address. */
@Breaks("memory-cursor.gen.layout")
public final class WritesLengthBeforeAddress extends PlainMemory {

  @Override
  protected PlainMemoryCursor newMemoryCursor(
      MemoryCursorConstraints constraints, Platform platform) {
    return new PlainMemoryCursor(constraints, platform) {
      @Override
      protected void write(
          NamedCursorOutput named, long address, long length, ByteBuffer segments, int slot) {
        super.write(named, length, address, segments, slot);
      }
    };
  }
}
