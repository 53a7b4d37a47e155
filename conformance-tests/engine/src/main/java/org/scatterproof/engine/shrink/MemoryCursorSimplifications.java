package org.scatterproof.engine.shrink;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.scatterproof.engine.scenario.DescriptorData;
import org.scatterproof.engine.scenario.ExtentList;
import org.scatterproof.engine.scenario.MemoryCursorScenario;

/** Ways to make a scenario of area memory-cursor simpler, each candidate by one part less. */
final class MemoryCursorSimplifications {

  static final List<Function<MemoryCursorScenario, List<MemoryCursorScenario>>> WAYS =
      List.of(MemoryCursorSimplifications::fewerSteps, MemoryCursorSimplifications::fewerExtents);

  private MemoryCursorSimplifications() {}

  private static List<MemoryCursorScenario> fewerSteps(MemoryCursorScenario scenario) {
    return Lists.without(scenario.steps()).stream().map(scenario::withSteps).toList();
  }

  private static List<MemoryCursorScenario> fewerExtents(MemoryCursorScenario scenario) {
    List<MemoryCursorScenario> simpler = new ArrayList<>();
    for (int i = 0; i < scenario.descriptors().size(); i++) {
      DescriptorData descriptor = scenario.descriptors().get(i);
      for (List<ExtentList.Extents> fewer : Lists.without(descriptor.extents().runs())) {
        DescriptorData shorter = new DescriptorData(descriptor.direction(), new ExtentList(fewer));
        simpler.add(scenario.withDescriptors(Lists.replaced(scenario.descriptors(), i, shorter)));
      }
    }
    return simpler;
  }
}
