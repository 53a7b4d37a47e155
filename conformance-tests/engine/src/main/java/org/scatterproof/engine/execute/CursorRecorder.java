package org.scatterproof.engine.execute;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.scenario.OutputChoice;
import org.scatterproof.spec.segment.SegmentLog;
import org.scatterproof.spec.spi.CursorOutput;
import org.scatterproof.spec.spi.CursorSegmentFunction;
import org.scatterproof.spec.spi.NamedCursorOutput;

/** The cursor's counterpart of {@link DmaRecorder}. */
final class CursorRecorder implements CursorSegmentFunction {

  private @Nullable SegmentLog log;
  private @Nullable ByteBuffer array;

  /** What a scenario gives a cursor for output: one of these, one that it names, or nothing. */
  static @Nullable CursorOutput output(OutputChoice choice) {
    if (choice.isNamed()) {
      return NamedCursorOutput.valueOf(choice.name());
    }
    return choice.equals(OutputChoice.RECORDING) ? new CursorRecorder() : null;
  }

  void begin(SegmentLog into, @Nullable ByteBuffer passed) {
    log = into;
    array = passed;
  }

  void end() {
    log = null;
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // the very same object is asked for
  public void output(long address, long length, @Nullable ByteBuffer segments, int index) {
    SegmentLog into = log;
    if (into == null) {
      return;
    }
    if (into.outputCount() == TooManySegments.MOST) {
      throw new TooManySegments();
    }
    into.output(index, address, length, true, segments == array);
  }
}
