package org.scatterproof.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.scatterproof.engine.RunRequest;
import org.scatterproof.engine.explore.Effort;
import org.scatterproof.engine.input.UsageError;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The options by which a command is told whom it judges, and what of them. */
final class WhatToJudge {
  @Mixin private WhomToJudge whom = new WhomToJudge();

  @Option(
      names = "--only",
      paramLabel = "ID",
      arity = "1..*",
      split = ",",
      description = "Only these requirements, scenarios or explorations; * stands for anything.")
  private List<String> only = new ArrayList<>();

  /**
   * The request that the options make.
   *
   * @param files what is replayed; empty for the catalog
   * @param effort what is explored beyond the catalog
   * @param out what receives the results
   * @param command whose options these are
   */
  RunRequest request(List<Path> files, Effort effort, Path out, CommandSpec command)
      throws UsageError {
    return whom.request(only, files, effort, out, command);
  }

  /** What the user typed, as it may be typed again. */
  static String commandLine(CommandSpec spec) {
    List<String> typed = spec.root().commandLine().getParseResult().originalArgs();
    return "./scatterproof " + String.join(" ", typed.stream().map(WhatToJudge::quoted).toList());
  }

  /** As a shell would need it. */
  private static String quoted(String argument) {
    return argument.matches("[A-Za-z0-9_./:=,@%+-]+")
        ? argument
        : "'" + argument.replace("'", "'\\''") + "'";
  }
}
