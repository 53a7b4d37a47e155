package org.scatterproof.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.scatterproof.engine.RunSummary;
import org.scatterproof.engine.TraceRequest;
import org.scatterproof.engine.TraceRun;
import org.scatterproof.engine.input.CannotRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code scatterproof judge}: judges what was recorded of an implementation, without it. */
@Command(
    name = "judge",
    sortOptions = false,
    synopsisHeading = "Usage: ",
    customSynopsis = "scatterproof judge [OPTION]... TRACE...",
    descriptionHeading = "%n",
    description = {
      "Judges traces: calls that were recorded while a driver ran, line by line, without the",
      "implementation. adapters/trace.md says how to write one; run --record does it for Java."
    },
    parameterListHeading = "%nTraces:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  scatterproof judge driver.trace.jsonl",
      "  tail -f /var/log/driver.trace | scatterproof judge -"
    })
final class JudgeCommand implements Callable<Integer> {
  private final Output output;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "1..*",
      paramLabel = "TRACE",
      description = "Traces of one implementation, plain or packed by gzip; - is standard input.")
  private List<Path> traces = new ArrayList<>();

  @Mixin private AskedProfile profile = new AskedProfile();

  @Option(
      names = "--lenient",
      description = "Passes over damaged lines, and counts them. Default: the first one ends it.")
  private boolean lenient;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Receives a folder named after the implementation. Default: out/judge.")
  private Path out = Path.of("out", "judge");

  JudgeCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() throws CannotRun, IOException {
    TraceRequest request =
        new TraceRequest(traces, profile.get(), lenient, out, WhatToJudge.commandLine(spec));
    long started = System.nanoTime();
    Judged judged = judge(request);
    Duration time = Duration.ofNanos(System.nanoTime() - started);
    new Summary(judged.run(), time, output.paint()).lines().forEach(output.out()::println);
    output.out().flush();
    return judged.reports().close(judged.run().exitCode(), output);
  }

  /** Says every kept violation as soon as it is found: a trace may go on for days. */
  private Judged judge(TraceRequest request) throws CannotRun, IOException {
    try (StatusLine line = StatusLine.on(output)) {
      line.update("judging");
      ReportStep reports = new ReportStep(line);
      RunSummary run =
          TraceRun.run(
              request,
              System.in,
              found ->
                  line.announce(
                      found.place() + ": " + found.requirement() + " is violated: " + found.why()),
              reports);
      reports.writeMatrix(out);
      return new Judged(run, reports);
    }
  }

  private record Judged(RunSummary run, ReportStep reports) {}
}
