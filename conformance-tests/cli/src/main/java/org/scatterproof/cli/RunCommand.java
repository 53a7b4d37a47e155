package org.scatterproof.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.RunRequest;
import org.scatterproof.engine.input.CannotRun;
import org.scatterproof.engine.stress.StressMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code scatterproof run}: judges an implementation and writes its results. */
@Command(
    name = "run",
    sortOptions = false,
    synopsisHeading = "Usage: ",
    customSynopsis = "scatterproof run [OPTION]...",
    descriptionHeading = "%n",
    description = {
      "Judges an implementation, the reference by default, and writes its results and reports."
    },
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  scatterproof run",
      "  scatterproof run --impl class=com.example.MyDma --classpath build/my-dma.jar --area dma",
      "  scatterproof run --only dma.gen.continues",
      "  scatterproof run --only dma.continuation --seed 7 --tries 100000",
      "  scatterproof run --record reference.trace.jsonl"
    })
final class RunCommand implements Callable<Integer> {
  private final Output output;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private WhatToJudge what = new WhatToJudge();

  @Mixin private HowToExplore how = new HowToExplore();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Receives a folder named after the implementation. Default: out.")
  private Path out = Path.of("out");

  @Option(
      names = "--record",
      paramLabel = "FILE",
      description = "Receives a trace of every scenario, for judge. Implementations in Java only.")
  private @Nullable Path record;

  RunCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() throws CannotRun, IOException {
    RunRequest request = what.request(List.of(), how.effort(), out, spec);
    if (record != null) {
      request = request.recordedTo(record);
    }
    return new Judging(output).judge(how.isCatalogAlone() ? request : withStress(request));
  }

  /** The tests of every run, where they are there: they come with the distribution. */
  private static RunRequest withStress(RunRequest request) {
    return StressProgram.isThere()
        ? request.with(StressProgram.request(StressMode.SANITY, false))
        : request;
  }
}
