package org.scatterproof.engine.stress;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.scatterproof.engine.explore.PlannedExploration;
import org.scatterproof.spec.result.ExplorationResult;
import org.scatterproof.spec.spi.Capability;

/**
 * Which stress tests a run makes.
 *
 * @param program the jar that holds them
 * @param mode how hard
 * @param everyTest whether all are made, or those of every run only
 * @param schedules foretells outcomes
 */
public record StressRequest(Path program, StressMode mode, boolean everyTest, Schedules schedules) {

  /**
   * The tests, as explorations.
   *
   * @param areas asked and declared
   * @param declared all that the implementation declares
   */
  public List<PlannedExploration> plan(Set<Capability> areas, Set<Capability> declared) {
    return Arrays.stream(StressTest.values())
        .filter(test -> everyTest || test.isOfEveryRun())
        .filter(test -> areas.contains(test.area()) && test.isFor(declared))
        .map(
            test ->
                new PlannedExploration(
                    ExplorationResult.STRESS,
                    test.id(),
                    test.area(),
                    test.title(),
                    List.of(test.requirement().id()),
                    JsonNodeFactory.instance.objectNode().put("mode", mode.id())))
        .toList();
  }
}
