package org.scatterproof.checker.live;

import java.util.List;
import java.util.Set;
import org.scatterproof.checker.scope.Scopes;
import org.scatterproof.engine.execute.ScenarioRuns;
import org.scatterproof.engine.execute.UnderTest;
import org.scatterproof.engine.explore.ChosenScope;
import org.scatterproof.engine.explore.Effort;
import org.scatterproof.engine.explore.Exploration;
import org.scatterproof.engine.explore.ExplorationRequest;
import org.scatterproof.engine.explore.PlannedExploration;
import org.scatterproof.engine.input.CannotRun;
import org.scatterproof.spec.result.ExplorationResult.Figure;
import org.scatterproof.spec.rule.Profile;
import org.scatterproof.spec.spi.Capability;
import org.scatterproof.spec.spi.Implementation;

/** Explores areas of a scope as a worker does. */
final class LiveChecks {

  private static final ScopeExplorer EXPLORER = new ScopeExplorer();

  private LiveChecks() {}

  /** Explores one area of scope tiny. */
  static Exploration tiny(Implementation implementation, Capability area) {
    return explore(implementation, area, new Effort(true, Effort.USUAL_SEED, 0));
  }

  /** Explores one area of a scope. */
  static Exploration explore(Implementation implementation, Capability area, Effort effort) {
    Set<Capability> declared = implementation.capabilities();
    UnderTest who = new UnderTest(implementation, implementation.name(), Profile.DOCUMENTED);
    List<PlannedExploration> planned =
        EXPLORER.plan(new ExplorationRequest(Set.of(area), declared, Profile.DOCUMENTED, effort));
    PlannedExploration only = planned.get(0);
    return EXPLORER.explore(who, only.id(), only.arguments(), (done, text) -> {});
  }

  /** Explores one area of scope tiny by whole scenarios, as adapters are explored. */
  static Exploration tinyInScenarios(
      ScenarioRuns runs, Implementation implementation, Capability area) {
    Effort effort = new Effort(true, Effort.USUAL_SEED, 0);
    Set<Capability> declared = implementation.capabilities();
    PlannedExploration only =
        EXPLORER
            .plan(new ExplorationRequest(Set.of(area), declared, Profile.DOCUMENTED, effort))
            .get(0);
    return EXPLORER.explore(runs, declared, only.id(), only.arguments(), (done, text) -> {});
  }

  /** A fault of module faults. */
  static Implementation newFault(String name) throws ReflectiveOperationException {
    Class<?> type = Class.forName("org.scatterproof.faults." + name);
    return (Implementation) type.getConstructor().newInstance();
  }

  /** An effort in a scope that a document states. */
  static Effort in(String scope, int depth) throws CannotRun {
    var read = Scopes.named(scope);
    return new Effort(
        true,
        Effort.USUAL_SEED,
        0,
        new ChosenScope(read.name(), read.document().root().path("live"), depth, null));
  }

  /** What a figure says. */
  static String figure(Exploration exploration, String name) {
    return exploration.figures().stream()
        .filter(each -> each.name().equals(name))
        .map(Figure::value)
        .findFirst()
        .orElseThrow();
  }
}
