package org.scatterproof.suite.mutation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.scatterproof.engine.input.BadInput;
import org.scatterproof.engine.scenario.Catalog;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.spec.spi.Capability;

/** The built-in catalog, read once a JVM: PIT begins a new one for every class that it mutates. */
final class Catalogs {

  static final List<Scenario> ALL = read();

  private Catalogs() {}

  /** The scenarios of an area, in order. */
  static List<Scenario> of(Capability area) {
    return ALL.stream().filter(each -> each.info().area() == area).toList();
  }

  /** What an implementation must declare for a scenario to be asked of it. */
  static Set<Capability> needs(Scenario scenario) {
    Set<Capability> needs = EnumSet.of(scenario.info().area());
    needs.addAll(scenario.info().needs());
    return needs;
  }

  private static List<Scenario> read() {
    try {
      return Catalog.builtIn().scenarios();
    } catch (BadInput e) {
      throw new IllegalStateException(e);
    }
  }
}
