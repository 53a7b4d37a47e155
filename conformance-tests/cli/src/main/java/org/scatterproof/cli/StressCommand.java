package org.scatterproof.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.scatterproof.engine.RunRequest;
import org.scatterproof.engine.explore.Effort;
import org.scatterproof.engine.implementation.ImplementationChoice;
import org.scatterproof.engine.input.CannotRun;
import org.scatterproof.engine.input.UsageError;
import org.scatterproof.engine.stress.StressMode;
import org.scatterproof.spec.rule.Profile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code scatterproof stress}: what several threads are told that call at once. */
@Command(
    name = "stress",
    sortOptions = false,
    synopsisHeading = "Usage: ",
    customSynopsis = "scatterproof stress [OPTION]...",
    descriptionHeading = "%n",
    description = {
      "Lets two threads call at once, some hundred thousand times a test. Each with a cursor or a",
      "command of its own must be told what it is told alone. What sharing one does, which the",
      "documents forbid, is shown, and foretold from a model of its steps."
    },
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  scatterproof stress",
      "  scatterproof stress --only stress.mbuf.* --mode sanity",
      "  scatterproof stress --impl class=com.example.MyDma --classpath build/my-dma.jar"
    })
final class StressCommand implements Callable<Integer> {
  private static final String EVERY_TEST = "stress.*";

  private final Output output;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private WhichImplementation implementation = new WhichImplementation();

  @Mixin private AskedAreas areas = new AskedAreas();

  @Option(
      names = "--only",
      paramLabel = "ID",
      arity = "1..*",
      split = ",",
      description = "Only these tests, or those of these requirements; * stands for anything.")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      converter = Words.Stress.class,
      description =
          "sanity: two seconds a test; quick: five to ten; default: minutes, with every way to"
              + " compile and to pin threads. Default: quick.")
  private StressMode mode = StressMode.QUICK;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Receives a folder named after the implementation. Default: out/stress.")
  private Path out = Path.of("out", "stress");

  StressCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() throws CannotRun, IOException {
    ImplementationChoice choice = implementation.choice();
    if (choice instanceof ImplementationChoice.Command) {
      throw new UsageError("--impl: stress runs Java implementations; write class=NAME");
    }
    RunRequest request =
        new RunRequest(
                choice,
                areas.get(),
                Profile.DOCUMENTED,
                only.isEmpty() ? List.of(EVERY_TEST) : only,
                List.of(),
                Effort.NONE,
                out,
                RunRequest.DEFAULT_DEADLINE,
                WhatToJudge.commandLine(spec))
            .with(StressProgram.request(mode, true));
    return new Judging(output).judge(request);
  }
}
