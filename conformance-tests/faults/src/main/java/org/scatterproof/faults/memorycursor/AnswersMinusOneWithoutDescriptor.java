package org.scatterproof.faults.memorycursor;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMemory;
import org.scatterproof.faults.plain.PlainMemoryCursor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MemoryCursorConstraints;

/** Answers -1 where no descriptor is passed. */
@Breaks("memory-cursor.gen.no-descriptor")
public final class AnswersMinusOneWithoutDescriptor extends PlainMemory {

  @Override
  protected PlainMemoryCursor newMemoryCursor(
      MemoryCursorConstraints constraints, Platform platform) {
    return new PlainMemoryCursor(constraints, platform) {
      @Override
      protected int generate(Request asked) {
        return asked.descriptor() == null ? -1 : super.generate(asked);
      }
    };
  }
}
