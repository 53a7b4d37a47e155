package org.scatterproof.cli.selftest;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scatterproof.checker.live.ScopeExplorer;
import org.scatterproof.engine.execute.ScenarioRunner;
import org.scatterproof.engine.execute.UnderTest;
import org.scatterproof.engine.execute.Violation;
import org.scatterproof.engine.explore.Effort;
import org.scatterproof.engine.explore.ExplorationRequest;
import org.scatterproof.engine.explore.PlannedExploration;
import org.scatterproof.engine.generate.ModelRun;
import org.scatterproof.engine.generate.Models;
import org.scatterproof.engine.generate.PropertyModel;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.spec.result.SelftestMatrix;
import org.scatterproof.spec.result.SelftestMatrix.Evidence;
import org.scatterproof.spec.result.SelftestMatrix.FaultRow;
import org.scatterproof.spec.spi.Capability;
import org.scatterproof.spec.spi.Implementation;

/**
 * Lets every technique loose on one fault, each by itself: the whole catalog, every property model
 * of its areas until that blames it rightly, and the model checker's smallest scope, so far too.
 */
final class MatrixHunt {
  static final String CATALOG = "catalog";
  static final String MODELS = "models";
  static final String SCOPE = SelftestMatrix.SCOPE;
  static final String STRESS = "stress";

  private final List<Scenario> catalog;
  private final Effort effort;
  private final SupervisedHunt supervised;

  MatrixHunt(List<Scenario> catalog, Effort effort) {
    this.catalog = List.copyOf(catalog);
    this.effort = effort;
    supervised = new SupervisedHunt(catalog);
  }

  FaultRow row(Subject subject) throws Exception {
    Map<String, Evidence> evidence = new LinkedHashMap<>();
    if (subject.endangersItsProcess()) {
      evidence.put(CATALOG, ofOne(supervised.judge(subject)));
    } else {
      Implementation implementation = subject.type().getConstructor().newInstance();
      UnderTest who = new UnderTest(implementation, implementation.name(), subject.profile());
      evidence.put(CATALOG, inCatalog(subject, who));
      evidence.put(MODELS, inModels(subject, who));
      evidence.put(SCOPE, inScope(subject, who));
    }
    return new FaultRow(subject.name(), subject.breaks(), subject.endangersItsProcess(), evidence);
  }

  /** The row of a subject that stress tests were let loose on as well. */
  FaultRow row(Subject subject, Evidence ofThreads) throws Exception {
    FaultRow row = row(subject);
    Map<String, Evidence> evidence = new LinkedHashMap<>(row.evidence());
    evidence.put(STRESS, ofThreads);
    return new FaultRow(row.fault(), row.breaks(), row.misbehaves(), evidence);
  }

  /** A supervised hunt ends with the first conviction. */
  private static Evidence ofOne(Fate fate) {
    Evidences found = new Evidences(fate.subject());
    if (fate.blamed() != null) {
      found.add(fate.evidence(), fate.blamed());
    }
    return found.all();
  }

  private Evidence inCatalog(Subject subject, UnderTest who) {
    Evidences found = new Evidences(subject);
    ScenarioRunner runner = new ScenarioRunner(who);
    Set<Capability> declared = who.implementation().capabilities();
    for (Scenario scenario : catalog) {
      if (declared.containsAll(Hunt.needs(scenario))) {
        Violation violation = runner.run(scenario).violation();
        if (violation != null) {
          found.add(scenario.info().id(), violation.requirement());
        }
      }
    }
    return found.all();
  }

  private Evidence inModels(Subject subject, UnderTest who) {
    Evidences found = new Evidences(subject);
    Set<Capability> declared = who.implementation().capabilities();
    for (PropertyModel<?> model : Models.ALL) {
      if (!declared.contains(model.area())) {
        continue;
      }
      ScenarioRunner runner = new ScenarioRunner(who);
      ModelRun drawn = new ModelRun(model, who, declared);
      boolean isFound = false;
      long tries = Math.min(effort.tries(), model.usualTries());
      for (long number = 0; number < tries && !isFound; number++) {
        Violation violation = runner.run(drawn.scenario(effort.seed(), number)).violation();
        isFound =
            violation != null
                && found.add(model.id() + ", try " + (number + 1), violation.requirement());
      }
    }
    return found.all();
  }

  private static Evidence inScope(Subject subject, UnderTest who) {
    Evidences found = new Evidences(subject);
    ScopeExplorer explorer = new ScopeExplorer(subject.also());
    Set<Capability> declared = who.implementation().capabilities();
    Set<Capability> areas = EnumSet.copyOf(declared);
    areas.retainAll(Capability.areas());
    ExplorationRequest request =
        new ExplorationRequest(areas, declared, who.profile(), Effort.USUAL);
    for (PlannedExploration planned : explorer.plan(request)) {
      Violation violation =
          explorer.explore(who, planned.id(), planned.arguments(), (done, text) -> {}).violation();
      if (violation != null) {
        found.add(planned.id(), violation.requirement());
      }
    }
    return found.all();
  }
}
