package org.scatterproof.faults.inexact;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MbufConstraints;

/** A cursor that cuts shorter than it must, where the list still keeps to its limit. */
abstract class SpendsSpareRoom extends PlainMbufCursor {

  private boolean cutsShorter;

  SpendsSpareRoom(MbufConstraints constraints, Platform platform) {
    super(constraints, platform);
  }

  /** Bytes to make a segment of, of one that could be longer; at least 1. */
  protected abstract long shorter(long at, long length);

  @Override
  protected long segmentLength(long at, long rest) {
    long length = super.segmentLength(at, rest);
    return cutsShorter ? shorter(at, length) : length;
  }

  @Override
  protected int generate(Mbuf packet, @Nullable ByteBuffer vector, int limit) {
    cutsShorter = true;
    cutsShorter = !exceeds(packet, limit);
    try {
      return super.generate(packet, vector, limit);
    } finally {
      cutsShorter = false;
    }
  }
}
