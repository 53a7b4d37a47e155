package org.scatterproof.checker.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scatterproof.checker.core.Halt;
import org.scatterproof.checker.scope.Scope;
import org.scatterproof.checker.scope.Scopes;
import org.scatterproof.engine.draw.Picture;
import org.scatterproof.engine.execute.ScenarioRunner;
import org.scatterproof.engine.execute.ScenarioRuns;
import org.scatterproof.engine.execute.UnderTest;
import org.scatterproof.engine.execute.Violation;
import org.scatterproof.engine.explore.ChosenScope;
import org.scatterproof.engine.explore.Exploration;
import org.scatterproof.engine.explore.ExplorationRequest;
import org.scatterproof.engine.explore.PlannedExploration;
import org.scatterproof.engine.explore.ScenarioExplorer;
import org.scatterproof.engine.input.BadInput;
import org.scatterproof.engine.input.Document;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.engine.shrink.Shrinker;
import org.scatterproof.engine.shrink.Shrunk;
import org.scatterproof.spec.result.ExplorationResult;
import org.scatterproof.spec.result.ExplorationResult.Figure;
import org.scatterproof.spec.result.Outcome;
import org.scatterproof.spec.rule.SpiRequirements;
import org.scatterproof.spec.spi.Capability;
import org.scatterproof.spec.spi.Implementation;

/**
 * Explores scopes: every sequence of calls in small worlds. A run explores {@code tiny}; another
 * scope is explored where one is asked for.
 */
public final class ScopeExplorer implements ScenarioExplorer {

  /** What a run explores where nobody chose a scope. */
  private static final String USUAL = "tiny";

  private static final String LIVE = "live";
  private static final String DEPTH = "depth";
  private static final String MILLIS = "millis";

  private final Set<String> passedOver;

  /** Explores until something is violated. */
  public ScopeExplorer() {
    this(Set.of());
  }

  /**
   * @param passedOver ids of requirements whose violation does not end a search, for whoever looks
   *     for another one; a sequence of calls ends with it all the same
   */
  public ScopeExplorer(Set<String> passedOver) {
    this.passedOver = Set.copyOf(passedOver);
  }

  @Override
  public String technique() {
    return ExplorationResult.SCOPE;
  }

  @Override
  public List<PlannedExploration> plan(ExplorationRequest request) {
    ChosenScope chosen = request.effort().scope();
    if (chosen == null) {
      Scope usual = Scopes.ofProgram(USUAL);
      chosen = new ChosenScope(usual.name(), usual.document().root().path(LIVE), 0, null);
    }
    List<PlannedExploration> planned = new ArrayList<>();
    for (Capability area : Capability.areas()) {
      if (request.areas().contains(area) && chosen.live().has(area.id())) {
        planned.add(plan(chosen, area));
      }
    }
    return planned;
  }

  private PlannedExploration plan(ChosenScope chosen, Capability area) {
    ObjectNode arguments = JsonNodeFactory.instance.objectNode().put(DEPTH, chosen.depth());
    arguments.putObject(LIVE).set(area.id(), chosen.live().get(area.id()));
    Duration limit = chosen.timeLimit();
    if (limit != null) {
      arguments.put(MILLIS, limit.toMillis());
    }
    return new PlannedExploration(
        technique(),
        chosen.name() + "." + area.id(),
        area,
        "Every sequence of calls in scope " + chosen.name(),
        arguments);
  }

  @Override
  public Exploration explore(
      UnderTest underTest, String id, JsonNode arguments, Progress progress) {
    Halt halt = new Halt();
    Progress pace = arguments.has(MILLIS) ? limited(arguments, halt, progress) : progress;
    LiveScope scope = read(arguments);
    Implementation implementation = underTest.implementation();
    UnderTest asked =
        new UnderTest(new WithoutState(implementation), underTest.name(), underTest.profile());
    if (scope.bounds(Capability.DMA)) {
      int depth = arguments.path(DEPTH).intValue();
      DmaScope worlds = new DmaScope(id, scope.dma(), implementation.capabilities(), true);
      DmaCheck check = new DmaCheck(worlds, underTest, depth, passedOver, halt, pace);
      return decide(new ScenarioRunner(asked), check.run());
    }
    ScenarioRunner runner = new ScenarioRunner(asked);
    return decide(
        runner, new CursorCheck(id, cursors(scope), runner, passedOver, halt, pace).run());
  }

  @Override
  public Exploration explore(
      ScenarioRuns runs,
      Set<Capability> declared,
      String id,
      JsonNode arguments,
      Progress progress) {
    Halt halt = new Halt();
    Progress pace = arguments.has(MILLIS) ? limited(arguments, halt, progress) : progress;
    LiveScope scope = read(arguments);
    if (scope.bounds(Capability.DMA)) {
      int depth = arguments.path(DEPTH).intValue();
      DmaScope worlds = new DmaScope(id, scope.dma(), declared, false);
      return decide(runs, new BatchedSequences(worlds, runs, depth, halt, pace).run());
    }
    return decide(runs, new CursorCheck(id, cursors(scope), runs, passedOver, halt, pace).run());
  }

  private static List<CursorFamily> cursors(LiveScope scope) {
    List<CursorFamily> families = new ArrayList<>(scope.mbuf());
    families.addAll(scope.memoryCursor());
    return families;
  }

  private static Progress limited(JsonNode arguments, Halt halt, Progress progress) {
    Duration limit = Duration.ofMillis(arguments.get(MILLIS).longValue());
    return new Deadline(limit, halt, progress);
  }

  private static LiveScope read(JsonNode arguments) {
    try {
      return LiveScope.read(Document.ofTree("a scope", arguments).whole().need(LIVE));
    } catch (BadInput e) {
      throw new IllegalStateException("what was read once reads again", e);
    }
  }

  /**
   * Runs what a search suspects: whether it breaks a rule, is seen then. That a state is not what
   * it should be is no violation here, where it was to be relied on, but no proof either.
   */
  private static Exploration decide(ScenarioRuns runner, Checked checked) {
    List<Figure> figures = new ArrayList<>(checked.figures());
    Violation found = checked.violation();
    for (Scenario suspect : checked.suspects()) {
      found = found == null ? runner.run(suspect).violation() : found;
    }
    Violation violation = found == null ? null : shrink(found, runner, figures);
    String open = violation == null ? whyOpen(checked) : null;
    return new Exploration(
        outcome(violation, open),
        checked.calls(),
        checked.exercised(),
        checked.readings(),
        violation,
        open,
        figures);
  }

  /** A suspect that broke a rule when it was found, and now breaks none, proves nothing either. */
  private static @Nullable String whyOpen(Checked checked) {
    boolean vanished = checked.open() == null && !checked.suspects().isEmpty();
    return vanished
        ? "a sequence of calls broke a rule, and did not a second time"
        : checked.open();
  }

  private static Violation shrink(Violation found, ScenarioRuns runner, List<Figure> figures) {
    figures.add(new Figure("shortest", found.counterexample().stepCount() + " calls"));
    if (found.cause() != null) {
      return found; // what it threw may have been memory that ran out: not again
    }
    Shrunk shrunk = new Shrinker(runner, Shrinker.USUAL_ATTEMPTS).shrink(found);
    return Picture.add(shrunk.violation(), runner);
  }

  private static Outcome outcome(@Nullable Violation violation, @Nullable String open) {
    if (violation != null) {
      boolean answers = violation.requirement().equals(SpiRequirements.ANSWERS.id());
      return answers ? Outcome.BROKEN : Outcome.FAILED;
    }
    return open == null ? Outcome.PASSED : Outcome.CANT_TELL;
  }
}
