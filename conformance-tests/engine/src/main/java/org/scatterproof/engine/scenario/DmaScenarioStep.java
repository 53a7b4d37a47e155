package org.scatterproof.engine.scenario;

import org.scatterproof.spec.dma.DmaCall;

/**
 * One step: a call, perhaps made several times.
 *
 * @param call its arguments; a template that nobody changes
 * @param fromReturned whether the offset is what the holder held after the last genIOVMSegments
 * @param repeat how often the call is made, or {@link #TO_END}
 */
public record DmaScenarioStep(DmaCall call, boolean fromReturned, int repeat) {
  /**
   * Until an answer is not Success or the prepared range ends; every call but the first one begins
   * where the last one ended.
   */
  public static final int TO_END = -1;

  /** The same call, made so often. */
  public DmaScenarioStep repeated(int times) {
    return new DmaScenarioStep(call, fromReturned, times);
  }
}
