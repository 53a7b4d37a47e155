package org.scatterproof.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.checker.continuation.SeededFault;
import org.scatterproof.checker.core.Halt;
import org.scatterproof.checker.scope.ModelCheck;
import org.scatterproof.checker.scope.ModelOutcome;
import org.scatterproof.checker.scope.ModelScope;
import org.scatterproof.checker.scope.Scope;
import org.scatterproof.engine.ModelResults;
import org.scatterproof.engine.input.CannotRun;

/** Checks the abstract cursor, shows how that goes on, and says what came of it. */
final class ModelChecking {

  /** Names the folder of results, where an implementation's name would. */
  private static final String NAME = "abstract-cursor";

  private final Output output;
  private final Scope scope;
  private final Halt halt = new Halt();
  private final ModelCheck check;
  private final GraphToShow graph;

  /**
   * How it is checked.
   *
   * @param jobs workers
   * @param timeLimit ends it; null for none
   * @param walks random walks instead of a search; 0 for a search
   * @param seed of what is random
   */
  record How(int jobs, @Nullable Duration timeLimit, long walks, long seed) {}

  ModelChecking(
      Output output, Scope scope, ModelScope model, SeededFault fault, GraphToShow graph) {
    this.output = output;
    this.scope = scope;
    this.graph = graph;
    check = new ModelCheck(scope, model, fault, halt);
  }

  /** Answers what the process is to exit with. */
  int check(How how, Path out, String commandLine) throws CannotRun, IOException {
    graph.check(check.family());
    ModelResults results = new ModelResults(out, NAME, commandLine);
    SoftInterruption interruption = SoftInterruption.watch(halt);
    try {
      ModelOutcome outcome = search(how);
      ModelCheckText text = new ModelCheckText(outcome, check.family(), output.paint());
      Path folder = results.write(outcome.line(text.counterexample()), text.verdict());
      List<String> graphs =
          graph.write(check.family(), "The abstract cursor, scope " + scope.name(), text.trace());
      text.lines(folder, graphs).forEach(output.out()::println);
      output.out().flush();
      return outcome.outcome().exitCode();
    } finally {
      interruption.unwatch();
    }
  }

  private ModelOutcome search(How how) {
    TimeLimit limit = TimeLimit.of(how.timeLimit(), halt);
    try (StatusLine line = StatusLine.on(output)) {
      return search(how, line);
    } finally {
      limit.cancel();
    }
  }

  private ModelOutcome search(How how, StatusLine line) {
    if (how.walks() > 0) {
      line.update("walking through scope " + scope.name());
      return check.walk(how.walks(), how.seed());
    }
    line.update("searching scope " + scope.name());
    return check.search(how.jobs(), how.seed(), new CheckProgress(line, System::nanoTime));
  }
}
