package org.scatterproof.engine.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.scatterproof.cli.selftest.Subject;
import org.scatterproof.engine.execute.ScenarioRunner;
import org.scatterproof.engine.execute.UnderTest;
import org.scatterproof.engine.scenario.Catalog;
import org.scatterproof.engine.scenario.Requirements;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.reference.ReferenceImplementation;
import org.scatterproof.spec.rule.Profile;
import org.scatterproof.spec.rule.Requirement;
import org.scatterproof.spec.rule.SpiRequirements;
import org.scatterproof.spec.rule.ThreadRequirements;
import org.scatterproof.spec.spi.Capability;
import org.scatterproof.spec.spi.Implementation;

/** The table of what rules look at is true of the rules. */
final class NeedsTest {

  /** Scenarios of a fault that are bent. */
  private static final int MOST = 12;

  @Test
  void noRuleLooksAtWhatTheTableDoesNotName() throws Exception {
    Map<String, Set<Observed>> onSuccess = new TreeMap<>();
    Map<String, Set<Observed>> onFailure = new TreeMap<>();
    List<Scenario> catalog = Catalog.builtIn().scenarios();
    bend(new ReferenceImplementation(), catalog, onSuccess, onFailure);
    for (Subject subject : Subject.all()) {
      if (!subject.endangersItsProcess() && subject.isControl()) {
        bend(subject.type().getConstructor().newInstance(), catalog, onSuccess, onFailure);
      } else if (!subject.endangersItsProcess() && subject.breaks() != null) {
        List<Scenario> own =
            catalog.stream()
                .filter(each -> each.info().claims().contains(subject.breaks()))
                .limit(MOST)
                .toList();
        bend(subject.type().getConstructor().newInstance(), own, onSuccess, onFailure);
      }
    }

    Set<String> unnamed = new TreeSet<>();
    for (Requirement each : Requirements.all()) {
      String id = each.id();
      int success = bits(onSuccess.getOrDefault(id, Set.of()));
      int failure = bits(onFailure.getOrDefault(id, Set.of()));
      boolean hasNoRule = each.equals(SpiRequirements.ANSWERS) || ThreadRequirements.include(each);
      boolean known = Needs.of(id, true) != -1 || hasNoRule;
      if (!known || (success & ~Needs.of(id, true)) != 0 || (failure & ~Needs.of(id, false)) != 0) {
        unnamed.add(line(id, success, failure));
      }
    }
    assertThat(unnamed).as("lines for needs.txt").isEmpty();
  }

  private static int bits(Set<Observed> set) {
    return set.stream().mapToInt(Observed::bit).sum();
  }

  private static void bend(
      Implementation implementation,
      List<Scenario> scenarios,
      Map<String, Set<Observed>> onSuccess,
      Map<String, Set<Observed>> onFailure) {
    UnderTest who = new UnderTest(implementation, implementation.name(), Profile.DOCUMENTED);
    ScenarioRunner runner = new ScenarioRunner(who);
    Bending bending = new Bending(implementation.capabilities());
    for (Scenario scenario : scenarios) {
      Set<Capability> needs = EnumSet.of(scenario.info().area());
      needs.addAll(scenario.info().needs());
      if (implementation.capabilities().containsAll(needs)) {
        bending.begin();
        runner.run(scenario, bending);
      }
    }
    merge(bending.needsOnSuccess, onSuccess);
    merge(bending.needsOnFailure, onFailure);
  }

  private static void merge(Map<String, Set<Observed>> from, Map<String, Set<Observed>> into) {
    from.forEach(
        (id, seen) -> into.computeIfAbsent(id, key -> EnumSet.noneOf(Observed.class)).addAll(seen));
  }

  private static String line(String id, int success, int failure) {
    StringBuilder line = new StringBuilder(id);
    for (Observed each : Observed.values()) {
      String word = " " + each.name().toLowerCase(Locale.ROOT).replace('_', '-');
      if ((success & failure & each.bit()) != 0) {
        line.append(word);
      } else if ((success & each.bit()) != 0) {
        line.append(word).append("/succeeded");
      } else if ((failure & each.bit()) != 0) {
        line.append(word).append("/failed");
      }
    }
    return line.toString();
  }
}
