package org.scatterproof.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.ConformanceRun;
import org.scatterproof.reports.Matrix;
import org.scatterproof.reports.Reports;
import org.scatterproof.reports.ResultsException;

/**
 * Adds the reports to a run's results, so that both appear together; the history goes on from the
 * results that are going to be replaced. That a report cannot be made is said, and loses no result.
 */
final class ReportStep implements ConformanceRun.Finisher {

  private final StatusLine line;
  private @Nullable String problem;
  private @Nullable RuntimeException fault;

  ReportStep(StatusLine line) {
    this.line = line;
  }

  @Override
  public void finish(Path folder, Path earlier) {
    line.announce("writing the reports");
    try {
      Reports.Written written =
          Reports.write(folder, earlier, ProgramHome.folder().resolve("allure"));
      problem = written.problem().or(written::historyProblem).orElse(null);
    } catch (IOException | ResultsException e) {
      problem = "the reports could not be written: " + e.getMessage();
    } catch (RuntimeException e) {
      fault = e;
    }
  }

  /** Writes the matrix over all runs of a folder, once this one is among them. */
  void writeMatrix(Path out) {
    line.announce("writing the matrix");
    try {
      Matrix.write(out);
    } catch (IOException e) {
      problem = problem == null ? "matrix.html was not written: " + e.getMessage() : problem;
    } catch (RuntimeException e) {
      fault = e;
    }
  }

  /**
   * Says what is not there, and what the run exits with: the verdict's own code, unless the fault
   * is ours.
   */
  int close(int verdictExitCode, Output output) {
    if (fault != null) {
      return OwnFault.report(fault, output);
    }
    if (problem != null) {
      output.error(problem);
    }
    return verdictExitCode;
  }
}
