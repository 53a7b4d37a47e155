package org.scatterproof.cli.selftest;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scatterproof.cli.selftest.Fate.End;
import org.scatterproof.engine.execute.ScenarioRunner;
import org.scatterproof.engine.execute.UnderTest;
import org.scatterproof.engine.execute.Violation;
import org.scatterproof.engine.explore.Effort;
import org.scatterproof.engine.generate.ModelRun;
import org.scatterproof.engine.generate.Models;
import org.scatterproof.engine.generate.PropertyModel;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.engine.shrink.Shrinker;
import org.scatterproof.engine.shrink.Shrunk;
import org.scatterproof.spec.spi.Capability;
import org.scatterproof.spec.spi.Implementation;

/**
 * Judges one subject in this process, until its first conviction.
 *
 * <p>The catalog comes first, and of it the scenarios that claim what the fault breaks. Where it
 * blames nothing, the property models go on. A blame that the fault does not admit ends the hunt as
 * well: it is a mistake of the rulebook, or the fault breaks more than it says.
 */
final class Hunt {

  private final List<Scenario> catalog;
  private final Effort effort;

  Hunt(List<Scenario> catalog, Effort effort) {
    this.catalog = List.copyOf(catalog);
    this.effort = effort;
  }

  Fate judge(Subject subject) throws ReflectiveOperationException {
    long started = System.nanoTime();
    Implementation implementation = subject.type().getConstructor().newInstance();
    UnderTest who = new UnderTest(implementation, implementation.name(), subject.profile());
    Found found = subject.model() == null ? inCatalog(subject, who) : null;
    if (found == null) {
      found = inModels(subject, who);
    }
    return fate(subject, found, who, started);
  }

  private @Nullable Found inCatalog(Subject subject, UnderTest who) {
    ScenarioRunner runner = new ScenarioRunner(who);
    Set<Capability> declared = who.implementation().capabilities();
    List<Scenario> asked =
        Stream.concat(
                catalog.stream().filter(each -> claims(each, subject)),
                catalog.stream().filter(each -> !claims(each, subject)))
            .filter(each -> declared.containsAll(needs(each)))
            .toList();
    for (Scenario scenario : asked) {
      Violation violation = runner.run(scenario).violation();
      if (violation != null && isTheEnd(subject, violation)) {
        return new Found(scenario.info().id(), violation);
      }
    }
    return null;
  }

  private @Nullable Found inModels(Subject subject, UnderTest who) {
    Set<Capability> declared = who.implementation().capabilities();
    long seed = effort.seed();
    for (PropertyModel<?> model : Models.ALL) {
      boolean isAsked = subject.model() == null || subject.model().equals(model.id());
      if (!isAsked || !declared.contains(model.area())) {
        continue;
      }
      ScenarioRunner runner = new ScenarioRunner(who);
      ModelRun drawn = new ModelRun(model, who, declared);
      for (long number = 0; number < effort.tries(); number++) {
        Violation violation = runner.run(drawn.scenario(seed, number)).violation();
        if (violation != null && isTheEnd(subject, violation)) {
          return new Found(model.id() + ", try " + (number + 1), violation);
        }
      }
    }
    return null;
  }

  /** What another blame may still follow is not the end. */
  private static boolean isTheEnd(Subject subject, Violation violation) {
    return subject.isMainlyBlamedFor(violation.requirement())
        || !subject.mayBeBlamedFor(violation.requirement());
  }

  private static Fate fate(Subject subject, @Nullable Found found, UnderTest who, long started) {
    if (found == null) {
      End end = subject.isControl() ? End.PASSED : End.ESCAPED;
      return new Fate(subject, end, null, "", 0, "", millisSince(started));
    }
    // What was thrown may have been memory that ran out: not again.
    Violation smallest =
        found.violation.cause() == null ? shrunk(found.violation, who) : found.violation;
    return new Fate(
        subject,
        end(subject, smallest.requirement()),
        smallest.requirement(),
        found.evidence,
        smallest.counterexample().stepCount(),
        smallest.text(),
        millisSince(started));
  }

  private static Violation shrunk(Violation violation, UnderTest who) {
    Shrunk shrunk =
        new Shrinker(new ScenarioRunner(who), Shrinker.USUAL_ATTEMPTS).shrink(violation);
    return shrunk.violation();
  }

  static End end(Subject subject, String blamed) {
    if (subject.isControl()) {
      return End.ACCUSED;
    }
    return subject.isMainlyBlamedFor(blamed) ? End.CONVICTED : End.WRONGLY_BLAMED;
  }

  static long millisSince(long started) {
    return (System.nanoTime() - started) / 1_000_000;
  }

  private static boolean claims(Scenario scenario, Subject subject) {
    return subject.breaks() != null && scenario.info().claims().contains(subject.breaks());
  }

  /** What an implementation must declare for a scenario to be asked of it. */
  static Set<Capability> needs(Scenario scenario) {
    Set<Capability> needs = EnumSet.of(scenario.info().area());
    needs.addAll(scenario.info().needs());
    return needs;
  }

  private record Found(String evidence, Violation violation) {}
}
