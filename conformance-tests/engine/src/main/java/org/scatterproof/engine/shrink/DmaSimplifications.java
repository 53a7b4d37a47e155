package org.scatterproof.engine.shrink;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.scatterproof.engine.scenario.DescriptorData;
import org.scatterproof.engine.scenario.DmaScenario;
import org.scatterproof.engine.scenario.DmaScenario.ConstraintSet;
import org.scatterproof.engine.scenario.DmaScenarioStep;
import org.scatterproof.engine.scenario.ExtentList;
import org.scatterproof.engine.scenario.ExtentList.Extents;
import org.scatterproof.spec.dma.DmaCall;
import org.scatterproof.spec.dma.DmaOperation;
import org.scatterproof.spec.value.Direction;
import org.scatterproof.spec.world.PlatformLengths;

/** Ways to make a scenario of area dma simpler; every candidate is simpler than what it is of. */
final class DmaSimplifications {

  private static final long USUAL_PAGE = 0x1000;

  static final List<Function<DmaScenario, List<DmaScenario>>> WAYS =
      List.of(
          DmaSimplifications::fewerSteps,
          DmaSimplifications::unused,
          DmaSimplifications::joinedSteps,
          DmaSimplifications::simplerSteps,
          DmaSimplifications::simplerConstraints,
          DmaSimplifications::lessMemory,
          DmaSimplifications::rounderMemory,
          DmaSimplifications::usualMachine);

  private DmaSimplifications() {}

  private static List<DmaScenario> fewerSteps(DmaScenario scenario) {
    List<DmaScenario> simpler = new ArrayList<>();
    Lists.without(scenario.steps()).forEach(steps -> simpler.add(scenario.withSteps(steps)));
    return simpler;
  }

  /**
   * Two calls in one: a descriptor that is set and then prepared whole; one that is prepared when
   * it is set and completed at once.
   */
  private static List<DmaScenario> joinedSteps(DmaScenario scenario) {
    List<DmaScenario> simpler = new ArrayList<>();
    List<DmaScenarioStep> steps = scenario.steps();
    for (int i = 1; i < steps.size(); i++) {
      DmaCall set = steps.get(i - 1).call();
      DmaOperation next = steps.get(i).call().operation;
      boolean prepares = !set.automatic && next == DmaOperation.PREPARE;
      boolean completes = set.automatic && next == DmaOperation.COMPLETE;
      if (set.operation == DmaOperation.SET && (prepares || completes)) {
        DmaCall joined = DmaStepVariants.copy(set);
        joined.automatic = prepares;
        List<DmaScenarioStep> fewer = new ArrayList<>(steps);
        fewer.remove(i);
        fewer.set(i - 1, DmaScenarioStep.of(joined));
        simpler.add(scenario.withSteps(fewer));
      }
    }
    return simpler;
  }

  private static List<DmaScenario> simplerSteps(DmaScenario scenario) {
    List<DmaScenario> simpler = new ArrayList<>();
    List<DmaScenarioStep> steps = scenario.steps();
    for (int i = 0; i < steps.size(); i++) {
      for (DmaScenarioStep variant : DmaStepVariants.of(steps.get(i))) {
        simpler.add(scenario.withSteps(Lists.replaced(steps, i, variant)));
      }
    }
    if (scenario.creation() != DmaCall.Form.LONG) {
      simpler.add(scenario.created(DmaCall.Form.LONG));
    }
    return simpler;
  }

  private static List<DmaScenario> simplerConstraints(DmaScenario scenario) {
    List<DmaScenario> simpler = new ArrayList<>();
    List<ConstraintSet> sets = scenario.constraintSets();
    for (int i = 0; i < sets.size(); i++) {
      for (ConstraintSet variant : ConstraintVariants.of(sets.get(i))) {
        simpler.add(scenario.withConstraints(Lists.replaced(sets, i, variant)));
      }
    }
    return simpler;
  }

  /** What no step names, from the end on, so that no index changes its meaning. */
  private static List<DmaScenario> unused(DmaScenario scenario) {
    List<DmaScenario> simpler = new ArrayList<>();
    int sets = 1;
    for (DmaScenarioStep step : scenario.steps()) {
      if (step.call().operation == DmaOperation.PREPARE_WITH) {
        sets = Math.max(sets, step.call().constraints + 1);
      }
    }
    if (sets < scenario.constraintSets().size()) {
      simpler.add(scenario.withConstraints(scenario.constraintSets().subList(0, sets)));
    }
    for (int i = scenario.descriptors().size() - 1; i >= 0; i--) {
      DmaScenario without = DmaRenumbering.withoutDescriptor(scenario, i);
      if (without != null) {
        simpler.add(without);
      }
    }
    for (int i = scenario.changes().size() - 1; i >= 0; i--) {
      DmaScenario without = DmaRenumbering.withoutChange(scenario, i);
      if (without != null) {
        simpler.add(without);
      }
    }
    return simpler;
  }

  private static List<DmaScenario> lessMemory(DmaScenario scenario) {
    List<DmaScenario> simpler = new ArrayList<>();
    if (scenario.contents().stream().anyMatch(content -> !isOnePage(content))) {
      simpler.addAll(pages(scenario)); // together: they may have to be equally long
      simpler.add(pagesInPlace(scenario));
    }
    simpler.addAll(withMemory(scenario, DmaSimplifications::smaller));
    return simpler;
  }

  /** The same with everything that a descriptor holds being one page, or two apart. */
  private static List<DmaScenario> pages(DmaScenario scenario) {
    List<DmaScenario> simpler = new ArrayList<>();
    int described = scenario.descriptors().size();
    for (int count = 1; count <= 2; count++) {
      List<ExtentList> contents = new ArrayList<>();
      for (int i = 0; i < scenario.contents().size(); i++) {
        contents.add(pages(USUAL_PAGE * (1 + 8L * i), count));
      }
      if (extentCount(contents) < extentCount(scenario.contents()) || count == 1) {
        List<DescriptorData> descriptors = new ArrayList<>();
        for (int i = 0; i < described; i++) {
          Direction direction = scenario.descriptors().get(i).direction();
          descriptors.add(new DescriptorData(direction, contents.get(i)));
        }
        simpler.add(scenario.withMemory(descriptors, contents.subList(described, contents.size())));
      }
    }
    return simpler;
  }

  /** The same with everything that a descriptor holds being one page where it begins now. */
  private static DmaScenario pagesInPlace(DmaScenario scenario) {
    List<DescriptorData> descriptors = new ArrayList<>();
    for (DescriptorData each : scenario.descriptors()) {
      descriptors.add(new DescriptorData(each.direction(), pageInPlace(each.extents())));
    }
    List<ExtentList> changes =
        scenario.changes().stream().map(DmaSimplifications::pageInPlace).toList();
    return scenario.withMemory(descriptors, changes);
  }

  private static ExtentList pageInPlace(ExtentList list) {
    return list.runs().isEmpty()
        ? list
        : new ExtentList(
            List.of(new Extents(list.runs().get(0).address(), USUAL_PAGE, 1, USUAL_PAGE)));
  }

  private static ExtentList pages(long first, int count) {
    List<Extents> extents = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      extents.add(new Extents(first + i * 3L * USUAL_PAGE, USUAL_PAGE, 1, USUAL_PAGE));
    }
    return new ExtentList(extents);
  }

  private static boolean isOnePage(ExtentList list) {
    return list.runs().size() == 1
        && list.runs().get(0).count() == 1
        && list.runs().get(0).length() == USUAL_PAGE;
  }

  private static long extentCount(List<ExtentList> lists) {
    return lists.stream().flatMap(l -> l.runs().stream()).mapToLong(Extents::count).sum();
  }

  private static List<DmaScenario> rounderMemory(DmaScenario scenario) {
    List<DmaScenario> simpler = withMemory(scenario, DmaSimplifications::rounder);
    List<DescriptorData> descriptors = scenario.descriptors();
    for (int i = 0; i < descriptors.size(); i++) {
      if (descriptors.get(i).direction() != Direction.OUT) {
        DescriptorData out = new DescriptorData(Direction.OUT, descriptors.get(i).extents());
        simpler.add(scenario.withMemory(Lists.replaced(descriptors, i, out), scenario.changes()));
      }
    }
    return simpler;
  }

  private static List<DmaScenario> withMemory(
      DmaScenario scenario, Function<ExtentList, List<ExtentList>> variants) {
    List<DmaScenario> simpler = new ArrayList<>();
    List<DescriptorData> descriptors = scenario.descriptors();
    for (int i = 0; i < descriptors.size(); i++) {
      Direction direction = descriptors.get(i).direction();
      for (ExtentList variant : variants.apply(descriptors.get(i).extents())) {
        DescriptorData other = new DescriptorData(direction, variant);
        simpler.add(scenario.withMemory(Lists.replaced(descriptors, i, other), scenario.changes()));
      }
    }
    List<ExtentList> changes = scenario.changes();
    for (int i = 0; i < changes.size(); i++) {
      for (ExtentList variant : variants.apply(changes.get(i))) {
        simpler.add(scenario.withMemory(descriptors, Lists.replaced(changes, i, variant)));
      }
    }
    return simpler;
  }

  /** Fewer extents, then joined and shorter ones. */
  private static List<ExtentList> smaller(ExtentList list) {
    List<ExtentList> simpler = new ArrayList<>();
    List<Extents> runs = list.runs();
    if (runs.size() > 1) {
      Lists.without(runs).forEach(fewer -> simpler.add(new ExtentList(fewer)));
      simpler.addAll(joined(runs));
    }
    for (int i = 0; i < runs.size(); i++) {
      Extents run = runs.get(i);
      for (long count : RounderNumbers.counts(run.count())) {
        simpler.add(with(runs, i, run.address(), run.length(), count, run.stride()));
      }
      for (long length : RounderNumbers.lengths(run.length())) {
        long stride = run.stride() == run.length() ? length : run.stride();
        simpler.add(with(runs, i, run.address(), length, run.count(), stride));
      }
    }
    return simpler;
  }

  /** Two extents that become one, so that what comes after them keeps its offset. */
  private static List<ExtentList> joined(List<Extents> runs) {
    List<ExtentList> simpler = new ArrayList<>();
    for (int i = 1; i < runs.size(); i++) {
      Extents first = runs.get(i - 1);
      Extents second = runs.get(i);
      if (first.count() == 1 && second.count() == 1) {
        long length = first.length() + second.length();
        List<Extents> fewer = new ArrayList<>(runs);
        fewer.remove(i);
        simpler.add(with(fewer, i - 1, first.address(), length, 1, length));
      }
    }
    return simpler;
  }

  /** All extents moved together, which keeps who is whose neighbour; then one by one. */
  private static List<ExtentList> rounder(ExtentList list) {
    List<ExtentList> simpler = new ArrayList<>();
    List<Extents> runs = list.runs();
    for (int i = 0; i < runs.size(); i++) {
      long first = runs.get(i).address();
      for (long address : RounderNumbers.addresses(first, i)) {
        List<Extents> moved = new ArrayList<>(runs.subList(0, i));
        for (Extents run : runs.subList(i, runs.size())) {
          long at = run.address() - first + address;
          moved.add(new Extents(at, run.length(), run.count(), run.stride()));
        }
        simpler.add(new ExtentList(moved));
        Extents run = runs.get(i);
        simpler.add(with(runs, i, address, run.length(), run.count(), run.stride()));
      }
    }
    return simpler;
  }

  private static ExtentList with(
      List<Extents> runs, int index, long address, long length, long count, long stride) {
    return new ExtentList(Lists.replaced(runs, index, new Extents(address, length, count, stride)));
  }

  private static List<DmaScenario> usualMachine(DmaScenario scenario) {
    PlatformLengths usual = PlatformLengths.ofPage(USUAL_PAGE);
    return scenario.lengths().equals(usual) ? List.of() : List.of(scenario.on(usual));
  }
}
