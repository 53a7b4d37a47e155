package org.scatterproof.suite.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.scatterproof.engine.execute.ScenarioRunner;
import org.scatterproof.engine.execute.UnderTest;
import org.scatterproof.engine.execute.Violation;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.faults.Faults;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.spec.rule.Profile;
import org.scatterproof.spec.spi.Capability;
import org.scatterproof.spec.spi.Implementation;

/**
 * A check a fault: the catalog convicts it under its name.
 *
 * <p>A fault is judged by the scenarios that claim what it breaks, every conviction being admitted;
 * only where none of them convicts it, the others of its area follow until one does.
 */
final class Convictions {

  private Convictions() {}

  static List<Check> of(Capability area) {
    return Faults.mistaken().stream()
        .filter(each -> breaks(each).value().startsWith(prefix(area)))
        .map(each -> new Check(each.getName(), () -> assertConvicted(each, area)))
        .toList();
  }

  private static void assertConvicted(Class<? extends Implementation> type, Capability area)
      throws ReflectiveOperationException {
    Breaks breaks = breaks(type);
    Judge judge = new Judge(type);
    List<Scenario> asked = judge.declared(area);
    Set<String> blamed = new TreeSet<>();
    for (Scenario each : asked) {
      if (each.info().claims().contains(breaks.value())) {
        blamed.addAll(judge.blames(each));
      }
    }
    for (int i = 0; i < asked.size() && !blamed.contains(breaks.value()); i++) {
      blamed.addAll(judge.blames(asked.get(i)));
    }

    assertThat(blamed).contains(breaks.value());
    blamed.remove(breaks.value());
    blamed.removeAll(List.of(breaks.also()));
    assertThat(blamed).isEmpty();
  }

  private static Breaks breaks(Class<? extends Implementation> type) {
    return type.getAnnotation(Breaks.class);
  }

  private static String prefix(Capability area) {
    return switch (area) {
      case DMA -> "dma.";
      case MBUF -> "mbuf.";
      default -> "memory-cursor.";
    };
  }

  /** An implementation of its own for every check, as every scenario has a world of its own. */
  private static final class Judge {
    private final Implementation implementation;
    private final ScenarioRunner runner;

    Judge(Class<? extends Implementation> type) throws ReflectiveOperationException {
      implementation = type.getConstructor().newInstance();
      runner =
          new ScenarioRunner(
              new UnderTest(implementation, implementation.name(), Profile.DOCUMENTED));
    }

    List<Scenario> declared(Capability area) {
      return Catalogs.of(area).stream()
          .filter(each -> implementation.capabilities().containsAll(Catalogs.needs(each)))
          .toList();
    }

    /** What is blamed, or nothing. */
    List<String> blames(Scenario scenario) {
      List<String> blamed = new ArrayList<>();
      Violation violation = runner.run(scenario).violation();
      if (violation != null) {
        blamed.add(violation.requirement());
      }
      return blamed;
    }
  }
}
