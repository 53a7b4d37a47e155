package org.scatterproof.engine;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.scatterproof.engine.adapter.Adapters;
import org.scatterproof.engine.explore.ExplorationRequest;
import org.scatterproof.engine.explore.Explorers;
import org.scatterproof.engine.explore.PlannedExploration;
import org.scatterproof.engine.implementation.ImplementationChoice;
import org.scatterproof.engine.implementation.ImplementationFacts;
import org.scatterproof.engine.implementation.ImplementationFiles;
import org.scatterproof.engine.input.CannotRun;
import org.scatterproof.engine.result.OutFolder;
import org.scatterproof.engine.result.ResultsWriter;
import org.scatterproof.engine.scenario.Catalog;
import org.scatterproof.engine.scenario.Requirements;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.engine.stress.StressRequest;
import org.scatterproof.engine.supervise.ExplorationOutcome;
import org.scatterproof.engine.supervise.Player;
import org.scatterproof.engine.supervise.ScenarioOutcome;
import org.scatterproof.engine.supervise.Supervisor;
import org.scatterproof.engine.worker.Assignment;
import org.scatterproof.engine.worker.ExplorationOrder;
import org.scatterproof.engine.worker.WorkerMessage.Greeting;
import org.scatterproof.spec.result.ResultsHeader;
import org.scatterproof.spec.spi.Capability;

/**
 * Judges one implementation by the catalog and writes its results.
 *
 * <p>Results appear in {@code <out>/<implementation>/} all at once or not at all: they are written
 * into a folder beside it, which takes the place of the earlier one when everything is in it. A
 * folder that holds no results of an earlier run is never replaced.
 */
public final class ConformanceRun {

  private ConformanceRun() {}

  /** Adds files, reports for example, to results before they take their place. */
  @FunctionalInterface
  public interface Finisher {
    /**
     * Adds what there is to add.
     *
     * @param folder where results.jsonl and counterexamples/ are until they take their place
     * @param place that place, where earlier results may still be
     */
    void finish(Path folder, Path place) throws IOException;
  }

  /**
   * Runs what is asked and writes results.jsonl and counterexamples/.
   *
   * @throws CannotRun when the request, the catalog or the implementation does not do; then nothing
   *     was written and earlier results are as they were
   * @throws IOException when the results could not be written in the end, disk full for example;
   *     then, too, earlier results are as they were
   */
  public static RunSummary run(RunRequest request, ProgressListener progress)
      throws CannotRun, IOException {
    return run(request, progress, (folder, place) -> {});
  }

  /** Like {@link #run(RunRequest, ProgressListener)}, with what is to be added to the results. */
  public static RunSummary run(RunRequest request, ProgressListener progress, Finisher finisher)
      throws CannotRun, IOException {
    return run(request, ReplayFiles.of(request.files()), progress, finisher);
  }

  /** Like {@link #run(RunRequest, ProgressListener)}, with another catalog. */
  public static RunSummary run(
      RunRequest request, Catalog catalog, ProgressListener progress, Finisher finisher)
      throws CannotRun, IOException {
    Instant started = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    List<Scenario> all = catalog.scenarios();
    Selection selection =
        Selection.of(request.only(), Requirements.all(), all, everythingToExplore(request));
    OutFolder.check(request.out());
    ImplementationFiles.check(request.implementation());
    Recording recording = Recording.begin(request);
    try (Player supervisor = player(request)) {
      ImplementationFacts facts = facts(request, supervisor.greeting());
      try (OutFolder out = OutFolder.begin(request.out(), facts.name())) {
        Set<Capability> areas = EnumSet.copyOf(request.areas());
        areas.retainAll(facts.capabilities());
        List<Scenario> scenarios = selection.scenarios(all, areas, facts.capabilities());
        progress.started(facts, scenarios.size());
        Decision decision = new Decision(facts.name(), request.deadline());
        List<Decided> decided = execute(supervisor, scenarios, decision, progress, recording);
        decided = SmallCounterexamples.of(decided, supervisor);
        List<DecidedExploration> explored =
            explore(
                supervisor,
                selection.explorations(plan(request, areas, facts, supervisor)),
                decision,
                progress);
        recording.finish(supervisor, explored);
        StressStep stress = new StressStep(request, facts, out.folder(), progress);
        List<Shown> before = new ArrayList<>(decided);
        before.addAll(explored);
        explored.addAll(stress.make(selection, areas, before));
        ResultsHeader header = header(request, facts, started, catalog);
        Results results = new Results(request, selection, facts, areas, decided, explored);
        RunSummary summary = results.summary(header, request.out().resolve(facts.name()));
        results.counterexamples().write(out.folder(), facts.name(), request.profile());
        ResultsWriter.write(
            out.folder(),
            header,
            summary.requirements(),
            summary.scenarios(),
            summary.explorations(),
            summary.footer());
        finisher.finish(out.folder(), out.place());
        out.publish();
        return summary;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the run was interrupted; earlier results are untouched");
    }
  }

  private static Player player(RunRequest request)
      throws CannotRun, IOException, InterruptedException {
    if (request.implementation() instanceof ImplementationChoice.Command command) {
      return new Adapters(command, request.profile(), request.deadline());
    }
    Assignment assignment = Assignment.of(request.implementation(), request.profile());
    Path record = request.record();
    return new Supervisor(
        record == null ? assignment : assignment.recordedTo(record), request.deadline());
  }

  private static List<Decided> execute(
      Player supervisor,
      List<Scenario> scenarios,
      Decision decision,
      ProgressListener progress,
      Recording recording)
      throws IOException, InterruptedException {
    List<ScenarioOutcome> outcomes =
        supervisor.run(
            scenarios,
            (index, outcome) ->
                progress.decided(
                    decision.of(scenarios.get(index), outcome).result(),
                    index + 1,
                    scenarios.size()));
    recording.add(scenarios, outcomes);
    List<Decided> decided = new ArrayList<>();
    for (int i = 0; i < outcomes.size(); i++) {
      decided.add(decision.of(scenarios.get(i), outcomes.get(i)));
    }
    return decided;
  }

  private static List<DecidedExploration> explore(
      Player supervisor,
      List<PlannedExploration> planned,
      Decision decision,
      ProgressListener progress)
      throws IOException, InterruptedException {
    List<DecidedExploration> explored = new ArrayList<>();
    for (PlannedExploration each : planned) {
      progress.exploring(each, "");
      ExplorationOutcome outcome =
          supervisor.explore(
              ExplorationOrder.of(each), (done, text) -> progress.exploring(each, text));
      DecidedExploration decided = decision.of(each, outcome);
      progress.explored(each, decided.outcome());
      explored.add(decided);
    }
    return explored;
  }

  /**
   * Files are replayed alone, and who answers whole scenarios only is not explored call by call.
   */
  private static List<PlannedExploration> plan(
      RunRequest request, Set<Capability> areas, ImplementationFacts facts, Player player) {
    if (!request.files().isEmpty()) {
      return List.of();
    }
    return Explorers.plan(
            new ExplorationRequest(
                areas, facts.capabilities(), request.profile(), request.effort()))
        .stream()
        .filter(each -> player.explores(each.technique()))
        .toList();
  }

  /** Whatever any implementation could have explored, so that --only knows its name. */
  private static List<PlannedExploration> everythingToExplore(RunRequest request) {
    Set<Capability> everything = EnumSet.allOf(Capability.class);
    List<PlannedExploration> all =
        new ArrayList<>(
            Explorers.plan(
                new ExplorationRequest(
                    everything, everything, request.profile(), request.effort())));
    StressRequest stress = request.stress();
    if (stress != null) {
      all.addAll(stress.plan(everything, everything));
    }
    return all;
  }

  private static ImplementationFacts facts(RunRequest request, Greeting greeting)
      throws IOException {
    Set<Capability> capabilities = EnumSet.noneOf(Capability.class);
    greeting.capabilities().forEach(name -> capabilities.add(Capability.valueOf(name)));
    return new ImplementationFacts(
        greeting.name(),
        greeting.version(),
        capabilities,
        ImplementationFiles.digest(request.implementation(), greeting.className()));
  }

  private static ResultsHeader header(
      RunRequest request, ImplementationFacts facts, Instant started, Catalog catalog) {
    return new ResultsHeader(
        ResultsHeader.FORMAT,
        Environment.toolVersion(),
        facts.name(),
        facts.version(),
        facts.digest(),
        facts.capabilities().stream().map(Capability::id).toList(),
        request.profile().id(),
        request.areas().stream().map(Capability::id).toList(),
        started.toString(),
        Requirements.digest(),
        catalog.digest(),
        Environment.properties(),
        request.commandLine());
  }
}
