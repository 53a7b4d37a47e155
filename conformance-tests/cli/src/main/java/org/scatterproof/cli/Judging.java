package org.scatterproof.cli;

import java.io.IOException;
import java.time.Duration;
import org.scatterproof.engine.ConformanceRun;
import org.scatterproof.engine.RunRequest;
import org.scatterproof.engine.RunSummary;
import org.scatterproof.engine.input.CannotRun;

/** Has a request judged, shows how it goes on, and says what came of it. */
final class Judging {
  private final Output output;

  Judging(Output output) {
    this.output = output;
  }

  /** Answers what the process is to exit with. */
  int judge(RunRequest request) throws CannotRun, IOException {
    long started = System.nanoTime();
    Judged judged = run(request);
    Duration time = Duration.ofNanos(System.nanoTime() - started);
    new Summary(judged.run(), time, output.paint()).lines().forEach(output.out()::println);
    output.out().flush();
    return judged.reports().close(judged.run().exitCode(), output);
  }

  private Judged run(RunRequest request) throws CannotRun, IOException {
    try (StatusLine line = StatusLine.on(output)) {
      Interruption interruption = Interruption.watch(line, output);
      try {
        line.update(request.files().isEmpty() ? "reading the catalog" : "reading the files");
        ReportStep reports = new ReportStep(line);
        RunSummary run = ConformanceRun.run(request, new Progress(line), reports);
        reports.writeMatrix(request.out());
        return new Judged(run, reports);
      } finally {
        interruption.unwatch();
      }
    }
  }

  private record Judged(RunSummary run, ReportStep reports) {}
}
