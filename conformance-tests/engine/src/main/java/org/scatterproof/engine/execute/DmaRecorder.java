package org.scatterproof.engine.execute;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.segment.SegmentLog;
import org.scatterproof.spec.spi.DmaCommand;
import org.scatterproof.spec.spi.DmaSegmentFunction;

/**
 * The output function that notes what it is given. It knows which call is being made; what it is
 * given at any other time belongs to no list and is not noted.
 */
final class DmaRecorder implements DmaSegmentFunction {

  private @Nullable SegmentLog log;
  private @Nullable DmaCommand command;
  private @Nullable ByteBuffer array;
  private int refuseFrom;

  /** Notes into a log from here on; refuses indexes from {@code refuse} on, unless negative. */
  void begin(SegmentLog into, DmaCommand caller, @Nullable ByteBuffer passed, int refuse) {
    log = into;
    command = caller;
    array = passed;
    refuseFrom = refuse;
  }

  void end() {
    log = null;
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // the very same objects are asked for
  public boolean output(
      DmaCommand target, long address, long length, @Nullable ByteBuffer segments, int index) {
    SegmentLog into = log;
    if (into == null) {
      return true;
    }
    if (into.outputCount() == TooManySegments.MOST) {
      throw new TooManySegments();
    }
    boolean accept = refuseFrom < 0 || Integer.compareUnsigned(index, refuseFrom) < 0;
    into.output(index, address, length, accept, target == command && segments == array);
    return accept;
  }
}
