package org.scatterproof.faults.mbuf;

import java.nio.ByteBuffer;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMbuf;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MbufConstraints;
import org.scatterproof.spec.spi.NamedCursorOutput;

/** Writes the length before the address. */
@Breaks("mbuf.gen.layout")
public final class WritesLengthFirst extends PlainMbuf {

  @Override
  protected PlainMbufCursor newCursor(MbufConstraints constraints, Platform platform) {
    return new PlainMbufCursor(constraints, platform) {
      @Override
      protected void write(
          NamedCursorOutput named, long address, long length, ByteBuffer vector, int slot) {
        super.write(named, length, address, vector, slot);
      }
    };
  }
}
