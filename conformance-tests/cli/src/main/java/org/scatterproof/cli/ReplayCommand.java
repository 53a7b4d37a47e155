package org.scatterproof.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.scatterproof.engine.explore.Effort;
import org.scatterproof.engine.input.CannotRun;
import org.scatterproof.engine.recording.TraceScenarios;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code scatterproof replay}: judges an implementation by files instead of the catalog. */
@Command(
    name = "replay",
    sortOptions = false,
    synopsisHeading = "Usage: ",
    customSynopsis = "scatterproof replay [OPTION]... FILE...",
    descriptionHeading = "%n",
    description = {
      "Judges an implementation by files instead of the catalog.",
      "Counterexamples and scenarios (.json, .yaml), or recorded answers and traces (.jsonl, perhaps",
      ".gz), which are compared with the answers given now."
    },
    parameterListHeading = "%nFiles:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  scatterproof replay out/my-dma/counterexamples/dma.gen.continues.1.json",
      "  scatterproof replay driver.trace.jsonl --impl reference",
      "  scatterproof replay --profile exact spec/vectors/dma.jsonl.gz spec/vectors/mbuf.jsonl.gz"
    })
final class ReplayCommand implements Callable<Integer> {
  private final Output output;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "What is replayed, in this order.")
  private List<Path> files = new ArrayList<>();

  @Mixin private WhatToJudge what = new WhatToJudge();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Receives a folder named after the implementation. Default: out/replay.")
  private Path out = Path.of("out", "replay");

  ReplayCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() throws CannotRun, IOException {
    for (Path file : files) {
      if (TraceScenarios.isTrace(file)) {
        TraceScenarios trace = TraceScenarios.read(file);
        output.error(
            file
                + ": "
                + Numbers.of(trace.scenarios().size(), "scenario")
                + " made of its calls; "
                + Numbers.of(trace.leftOut(), "call")
                + " left out: their state, or where their memory lies, is not told");
      }
    }
    return new Judging(output).judge(what.request(files, Effort.NONE, out, spec));
  }
}
