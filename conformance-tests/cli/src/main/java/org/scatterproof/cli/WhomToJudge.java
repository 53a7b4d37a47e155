package org.scatterproof.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.scatterproof.engine.RunRequest;
import org.scatterproof.engine.explore.Effort;
import org.scatterproof.engine.input.UsageError;
import org.scatterproof.spec.spi.Capability;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The options by which every command that judges is told whom, by what, and how long. */
final class WhomToJudge {
  @Mixin private WhichImplementation implementation = new WhichImplementation();

  @Mixin private AskedAreas areas = new AskedAreas();

  @Mixin private AskedProfile profile = new AskedProfile();

  @Option(
      names = "--deadline",
      paramLabel = "SECONDS",
      converter = Seconds.class,
      description = "After this long in one scenario, the implementation hangs. Default: 5.")
  private Duration deadline = RunRequest.DEFAULT_DEADLINE;

  /** The areas that are asked; empty asks what the implementation declares. */
  Set<Capability> areas() {
    return areas.get();
  }

  /** See {@link WhichImplementation#jobs}. */
  int jobs(int otherwise) throws UsageError {
    return implementation.jobs(otherwise);
  }

  /** Whether an implementation was named, the reference or another one. */
  boolean isNamed() {
    return implementation.isNamed();
  }

  /**
   * The request that the options make.
   *
   * @param only ids of what is asked; empty asks everything
   * @param files what is replayed; empty for the catalog
   * @param effort what is explored beyond the catalog
   * @param out what receives the results
   * @param command whose options these are
   */
  RunRequest request(
      List<String> only, List<Path> files, Effort effort, Path out, CommandSpec command)
      throws UsageError {
    return new RunRequest(
        implementation.choice(),
        areas.get(),
        profile.get(),
        only,
        files,
        effort,
        out,
        deadline,
        WhatToJudge.commandLine(command));
  }
}
