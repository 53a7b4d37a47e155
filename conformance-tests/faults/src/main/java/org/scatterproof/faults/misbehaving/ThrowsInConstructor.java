package org.scatterproof.faults.misbehaving;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainImplementation;

/** Cannot be made. */
@Breaks("spi.answers")
public final class ThrowsInConstructor extends PlainImplementation {

  public ThrowsInConstructor() {
    throw new IllegalStateException("this implementation cannot be made");
  }
}
