package org.scatterproof.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.scatterproof.checker.continuation.SeededFault;
import org.scatterproof.checker.scope.ModelScope;
import org.scatterproof.checker.scope.Scope;
import org.scatterproof.checker.scope.Scopes;
import org.scatterproof.engine.explore.Effort;
import org.scatterproof.engine.input.CannotRun;
import org.scatterproof.engine.input.UsageError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code scatterproof check}: every call sequence within a scope. */
@Command(
    name = "check",
    sortOptions = false,
    synopsisHeading = "Usage: ",
    customSynopsis = "scatterproof check [OPTION]...",
    descriptionHeading = "%n",
    description = {
      "Explores every call sequence within a scope, and tells the shortest one that breaks what must",
      "hold, or that there is none: of an implementation, or without --impl of the abstract cursor,",
      "which the documents' words make."
    },
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  scatterproof check --scope small",
      "  scatterproof check --impl class=com.example.MyDma --classpath build/my-dma.jar --scope small",
      "  scatterproof check --scope my-scope.json --jobs 4 --time-limit 10m",
      "  scatterproof check --html graph.html --configuration 123"
    })
final class CheckCommand implements Callable<Integer> {
  private static final int MOST_CALLS = 64;

  private final Output output;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private WhomToJudge whom = new WhomToJudge();

  @Option(
      names = "--scope",
      paramLabel = "SCOPE",
      description = "tiny, small, full, or a file that states one. Default: tiny.")
  private String scope = "tiny";

  @Option(
      names = "--time-limit",
      paramLabel = "TIME",
      converter = Span.class,
      description = "Ends the search, which is incomplete then: 90s, 10m, 2h. Default: none.")
  private @Nullable Duration timeLimit;

  @Option(
      names = "--depth",
      paramLabel = "N",
      description =
          "Every sequence of so many calls on an implementation. Default: all there are where it"
              + " saves its state, else as many as the scope says.")
  private int depth;

  @Option(
      names = "--walks",
      paramLabel = "N",
      description =
          "Walk at random instead, so often: for scopes too large. Decides violations only.")
  private long walks;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Of walks, and of what shows that symmetry classes are right. Default: 1.")
  private long seed = Effort.USUAL_SEED;

  @Mixin private GraphToShow graph = new GraphToShow();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Receives a folder with the results. Default: out/check.")
  private Path out = Path.of("out", "check");

  @Option(
      names = "--seeded-fault",
      paramLabel = "N",
      hidden = true,
      description = "Gives the abstract cursor mistake 1 or 2, which is then to be found.")
  private int seededFault;

  CheckCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() throws CannotRun, IOException {
    checkNumbers();
    Scope asked = Scopes.named(scope);
    if (whom.isNamed()) {
      return new LiveChecking(output, asked, depth, timeLimit, graph).check(whom, out, spec);
    }
    ModelScope model = asked.model();
    if (model == null) {
      throw new UsageError(
          "--scope: " + asked.name() + " bounds no model; add \"model\" to its file");
    }
    return new ModelChecking(output, asked, model, fault(), graph)
        .check(
            new ModelChecking.How(whom.jobs(cores()), timeLimit, walks, seed),
            out,
            WhatToJudge.commandLine(spec));
  }

  private static int cores() {
    return Runtime.getRuntime().availableProcessors();
  }

  private void checkNumbers() throws UsageError {
    if (depth < 0 || depth > MOST_CALLS) {
      throw new UsageError("--depth: " + depth + " is no number of calls from 1 to " + MOST_CALLS);
    }
    if (walks < 0) {
      throw new UsageError("--walks: " + walks + " is no number of walks; write 1000, for example");
    }
  }

  private SeededFault fault() throws UsageError {
    return switch (seededFault) {
      case 0 -> SeededFault.NONE;
      case 1 -> SeededFault.DESCRIPTOR_UNNOTICED;
      case 2 -> SeededFault.EXPECTED_TOO_SMALL;
      default ->
          throw new UsageError(
              "--seeded-fault: there is no fault " + seededFault + "; write 1 or 2");
    };
  }
}
