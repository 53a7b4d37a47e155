package org.scatterproof.engine.scenario;

import org.scatterproof.spec.dma.DmaCall;
import org.scatterproof.spec.value.Unsigned;

/**
 * One step: a call, perhaps made several times.
 *
 * @param call its arguments; a template that nobody changes
 * @param base what the call's offset counts from
 * @param repeat how often the call is made, or {@link #TO_END}
 */
public record DmaScenarioStep(DmaCall call, Base base, int repeat) {
  /**
   * Until an answer is not Success or the prepared range ends; every call but the first one begins
   * where the last one ended.
   */
  public static final int TO_END = -1;

  /** What the offset of a generating call counts from; sums are modulo 2^64. */
  public enum Base {
    /** The beginning of the prepared range. */
    RANGE(""),
    /** What the holder held after the last genIOVMSegments. */
    RETURNED("returned"),
    /** What the last genIOVMSegments that succeeded returned: where a driver goes on. */
    EXPECTED("expected");

    private final String word;

    Base(String word) {
      this.word = word;
    }

    /** As scenarios write it; empty for {@link #RANGE}. */
    public String word() {
      return word;
    }
  }

  /** A call, made once, with the offset that it says. */
  public static DmaScenarioStep of(DmaCall call) {
    return new DmaScenarioStep(call, Base.RANGE, 1);
  }

  /** The offset as scenarios write it: {@code 0x1000}, {@code expected}, {@code returned-0x1}. */
  public String offset() {
    long number = call.offset;
    if (base == Base.RANGE) {
      return Unsigned.hex(number);
    }
    if (number == 0) {
      return base.word();
    }
    return base.word() + (number < 0 ? "-" + Unsigned.hex(-number) : "+" + Unsigned.hex(number));
  }

  /** The same call, made so often. */
  public DmaScenarioStep repeated(int times) {
    return new DmaScenarioStep(call, base, times);
  }
}
