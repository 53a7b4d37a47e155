package org.scatterproof.engine.generate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.execute.ScenarioRuns;
import org.scatterproof.engine.execute.Violation;
import org.scatterproof.engine.explore.Effort;
import org.scatterproof.engine.explore.Exploration;
import org.scatterproof.engine.explore.ExplorationRequest;
import org.scatterproof.engine.explore.PlannedExploration;
import org.scatterproof.engine.explore.ScenarioExplorer;
import org.scatterproof.engine.shrink.Shrunk;
import org.scatterproof.spec.result.ExplorationResult;
import org.scatterproof.spec.result.ExplorationResult.Figure;
import org.scatterproof.spec.result.Outcome;
import org.scatterproof.spec.rule.SpiRequirements;
import org.scatterproof.spec.spi.Capability;

/** Explores by property models: a fixed number of tries each, all of them from one seed. */
public final class PropertyExplorer implements ScenarioExplorer {

  /** Longer takes only whom it would take minutes; whether what is left holds is not known. */
  private static final Duration LONGEST = Duration.ofMinutes(2);

  @Override
  public String technique() {
    return ExplorationResult.PROPERTY;
  }

  @Override
  public List<PlannedExploration> plan(ExplorationRequest request) {
    Effort effort = request.effort();
    List<PlannedExploration> planned = new ArrayList<>();
    for (PropertyModel<?> model : Models.ALL) {
      if (request.areas().contains(model.area()) && model.isFor(request.declared())) {
        int tries = effort.tries() == Effort.USUAL_TRIES ? model.usualTries() : effort.tries();
        JsonNode arguments =
            JsonNodeFactory.instance.objectNode().put("seed", effort.seed()).put("tries", tries);
        planned.add(
            new PlannedExploration(
                technique(), model.id(), model.area(), model.title(), arguments));
      }
    }
    return planned;
  }

  @Override
  public Exploration explore(
      ScenarioRuns runner,
      Set<Capability> declared,
      String id,
      JsonNode arguments,
      Progress progress) {
    PropertyModel<?> model =
        Models.of(id).orElseThrow(() -> new IllegalStateException("there is no model " + id));
    long seed = arguments.get("seed").longValue();
    long tries = arguments.get("tries").longValue();
    ModelRun run = new ModelRun(model, runner, declared);
    long deadline = System.nanoTime() + LONGEST.toNanos();
    run.run(seed, progress.skippable(), tries, deadline, progress);
    Shrunk smallest = run.smallest();
    return result(run, smallest, seed, tries - progress.skippable());
  }

  private static Exploration result(
      ModelRun run, @Nullable Shrunk smallest, long seed, long tries) {
    Violation violation = smallest == null ? null : smallest.violation();
    String reason = violation == null ? whyUndecided(run, tries) : null;
    List<Figure> figures = new ArrayList<>();
    figures.add(new Figure("tries", Long.toString(run.tries())));
    figures.add(new Figure("seed", Long.toString(seed)));
    figures.add(new Figure("corners", run.corners().text()));
    if (smallest != null) {
      String ended = smallest.stoppedEarly() ? ", stopped early" : ", nothing smaller fails";
      figures.add(new Figure("shrunk", "in " + smallest.attempts() + " attempts" + ended));
    }
    return new Exploration(
        outcome(violation, reason),
        run.calls(),
        run.exercised(),
        run.readings(),
        violation,
        reason,
        figures);
  }

  private static @Nullable String whyUndecided(ModelRun run, long tries) {
    if (run.tries() < tries) {
      return "stopped after " + LONGEST.toSeconds() + " s and " + run.tries() + " tries";
    }
    List<String> missed = run.corners().missed();
    return missed.isEmpty() ? null : "no call was in these corners: " + String.join("; ", missed);
  }

  private static Outcome outcome(@Nullable Violation violation, @Nullable String reason) {
    if (violation != null) {
      boolean answers = violation.requirement().equals(SpiRequirements.ANSWERS.id());
      return answers ? Outcome.BROKEN : Outcome.FAILED;
    }
    return reason == null ? Outcome.PASSED : Outcome.CANT_TELL;
  }
}
