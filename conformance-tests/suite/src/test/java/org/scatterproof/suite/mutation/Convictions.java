package org.scatterproof.suite.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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
    List<Violation> found = convictions(type, area);

    assertThat(found).extracting(Violation::requirement).contains(breaks.value());
    assertThat(found)
        .extracting(Violation::requirement)
        .allMatch(each -> each.equals(breaks.value()) || List.of(breaks.also()).contains(each));
    String said = said(found, breaks);
    assertThat(said).isEqualTo(Sayings.of(type, said));
  }

  /** What the rule says that the fault breaks, of the first scenario that shows it. */
  static String said(List<Violation> found, Breaks breaks) {
    return found.stream()
        .filter(each -> each.requirement().equals(breaks.value()))
        .map(Violation::why)
        .findFirst()
        .orElse("");
  }

  static List<Violation> convictions(Class<? extends Implementation> type, Capability area)
      throws ReflectiveOperationException {
    String broken = breaks(type).value();
    Judge judge = new Judge(type);
    List<Scenario> asked = judge.declared(area);
    List<Violation> found = new ArrayList<>();
    boolean isConvicted = false;
    for (Scenario each : asked) {
      if (each.info().claims().contains(broken)) {
        isConvicted |= judge.isConvicted(each, broken, found);
      }
    }
    for (int i = 0; i < asked.size() && !isConvicted; i++) {
      isConvicted = judge.isConvicted(asked.get(i), broken, found);
    }
    return found;
  }

  static Breaks breaks(Class<? extends Implementation> type) {
    return type.getAnnotation(Breaks.class);
  }

  static String prefix(Capability area) {
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

    /** Adds what is blamed in a scenario; answers whether it is what must be. */
    boolean isConvicted(Scenario scenario, String broken, List<Violation> found) {
      Violation violation = runner.run(scenario).violation();
      if (violation != null) {
        found.add(violation);
      }
      return violation != null && violation.requirement().equals(broken);
    }
  }
}
