package org.scatterproof.engine.execute;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.dma.DmaLedger;

/**
 * What a scenario showed.
 *
 * @param calls calls made, controls not counted
 * @param exercised by requirement, the calls that its rule spoke of
 * @param readings which readings of open questions answers took
 * @param violation what the last call breaks; null where every answer was admitted
 * @param difference the first answer that differs from what was recorded; null where none does, or
 *     nothing was recorded
 * @param established of command 0 of a scenario of area dma, by all calls that were admitted; null
 *     in other areas
 * @param memoryExhausted whether memory ran out, so that this JVM should not be used any more
 */
public record ScenarioVerdict(
    int calls,
    Map<String, Long> exercised,
    List<ReadingSeen> readings,
    @Nullable Violation violation,
    @Nullable String difference,
    @Nullable DmaLedger established,
    boolean memoryExhausted) {
  public ScenarioVerdict {
    exercised = Map.copyOf(exercised);
    readings = List.copyOf(readings);
  }

  /**
   * Readings that answers took.
   *
   * @param requirement id of the requirement whose rule saw them
   * @param ambiguity id of the open question
   * @param taken indexes of the readings, as bits
   */
  public record ReadingSeen(String requirement, String ambiguity, int taken) {}
}
