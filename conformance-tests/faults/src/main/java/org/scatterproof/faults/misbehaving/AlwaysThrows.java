package org.scatterproof.faults.misbehaving;

import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainImplementation;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.DmaCommand;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.spi.MbufConstraints;
import org.scatterproof.spec.spi.MbufCursor;
import org.scatterproof.spec.spi.MemoryCursor;
import org.scatterproof.spec.spi.MemoryCursorConstraints;

/** Throws whatever it is asked. */
@Breaks("spi.answers")
public final class AlwaysThrows extends PlainImplementation {

  @Override
  public @Nullable DmaCommand dmaCommand(DmaConstraints constraints, Platform platform) {
    throw new UnsupportedOperationException("there are no commands");
  }

  @Override
  public @Nullable DmaCommand unspecifiedDmaCommand(Platform platform) {
    throw new UnsupportedOperationException("there are no commands");
  }

  @Override
  public @Nullable MbufCursor mbufCursor(MbufConstraints constraints, Platform platform) {
    throw new UnsupportedOperationException("there are no cursors");
  }

  @Override
  public @Nullable MemoryCursor memoryCursor(
      MemoryCursorConstraints constraints, Platform platform) {
    throw new UnsupportedOperationException("there are no cursors");
  }
}
