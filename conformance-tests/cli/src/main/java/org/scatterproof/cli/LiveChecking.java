package org.scatterproof.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.checker.core.ModelFamily;
import org.scatterproof.checker.live.LiveGraphs;
import org.scatterproof.checker.live.LiveScope;
import org.scatterproof.checker.scope.Scope;
import org.scatterproof.engine.RunRequest;
import org.scatterproof.engine.execute.UnderTest;
import org.scatterproof.engine.explore.ChosenScope;
import org.scatterproof.engine.explore.Effort;
import org.scatterproof.engine.implementation.ImplementationChoice;
import org.scatterproof.engine.implementation.ImplementationLoader;
import org.scatterproof.engine.input.CannotRun;
import org.scatterproof.engine.input.Part;
import org.scatterproof.engine.input.UsageError;
import org.scatterproof.spec.spi.Capability;
import org.scatterproof.spec.spi.Implementation;
import picocli.CommandLine.Model.CommandSpec;

/** Checks an implementation within a scope: a run that explores the scope and nothing else. */
final class LiveChecking {

  private final Output output;
  private final Scope scope;
  private final int depth;
  private final @Nullable Duration timeLimit;
  private final GraphToShow graph;

  /**
   * A check.
   *
   * @param depth calls of the longest sequence; 0 leaves it to the scope
   * @param timeLimit of each area; null for none
   * @param graph of one configuration of area dma, where it is asked for
   */
  LiveChecking(
      Output output, Scope scope, int depth, @Nullable Duration timeLimit, GraphToShow graph) {
    this.output = output;
    this.scope = scope;
    this.depth = depth;
    this.timeLimit = timeLimit;
    this.graph = graph;
  }

  /** Answers what the process is to exit with. */
  int check(WhomToJudge whom, Path out, CommandSpec command) throws CannotRun, IOException {
    Part bounds = scope.live();
    JsonNode tree = scope.liveTree();
    if (bounds == null || tree == null) {
      throw new UsageError(
          "--scope: " + scope.name() + " bounds no implementation; add \"live\" to its file");
    }
    LiveScope live = LiveScope.read(bounds);
    List<String> ids = new ArrayList<>();
    for (Capability area : Capability.areas()) {
      boolean isAsked = whom.areas().isEmpty() || whom.areas().contains(area);
      if (isAsked && live.bounds(area)) {
        ids.add(scope.name() + "." + area.id());
      }
    }
    if (ids.isEmpty()) {
      throw new UsageError("--area: " + scope.name() + " bounds nothing of it; ask another one");
    }
    ChosenScope chosen = new ChosenScope(scope.name(), tree, depth, timeLimit);
    Effort effort = new Effort(true, Effort.USUAL_SEED, Effort.USUAL_TRIES, chosen);
    RunRequest request = whom.request(ids, List.of(), effort, out, command);
    ModelFamily graphs = graph.isAsked() ? graphs(live, request) : null;
    int exitCode = new Judging(output).judge(request);
    if (graphs != null) {
      String title = "A live command, scope " + scope.name();
      graph.write(graphs, title, null).forEach(line -> output.out().println("  " + line));
      output.out().flush();
    }
    return exitCode;
  }

  /** Loads the implementation into this process: what is looked at is called anew. */
  private ModelFamily graphs(LiveScope live, RunRequest request) throws CannotRun {
    if (request.implementation() instanceof ImplementationChoice.Command) {
      throw new UsageError("--dot and --html show implementations in Java; leave them out");
    }
    Implementation implementation = ImplementationLoader.load(request.implementation());
    if (!implementation.capabilities().contains(Capability.STATE) || live.dma().isEmpty()) {
      throw new UsageError(
          "--dot and --html show states of area dma, and "
              + implementation.name()
              + " saves none; leave them out");
    }
    UnderTest who = new UnderTest(implementation, implementation.name(), request.profile());
    ModelFamily graphs = new LiveGraphs(live, who);
    graph.check(graphs);
    return graphs;
  }
}
