package org.scatterproof.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.ConformanceRun;
import org.scatterproof.reports.Reports;
import org.scatterproof.reports.ResultsException;

/**
 * Adds the reports to a run's results, so that both appear together. That a report cannot be made
 * is said, and loses no result.
 */
final class ReportStep implements ConformanceRun.Finisher {

  /** The folder of scatterproof.jar, in which {@code allure/} is. */
  private static final String HOME = "scatterproof.home";

  private final StatusLine line;
  private @Nullable String problem;
  private @Nullable RuntimeException fault;

  ReportStep(StatusLine line) {
    this.line = line;
  }

  @Override
  public void finish(Path folder) {
    line.announce("writing the reports");
    try {
      problem = Reports.write(folder, home().resolve("allure")).problem().orElse(null);
    } catch (IOException | ResultsException e) {
      problem = "the reports could not be written: " + e.getMessage();
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

  private static Path home() {
    String named = System.getProperty(HOME);
    if (named != null) {
      return Path.of(named);
    }
    try {
      Path jar =
          Path.of(ReportStep.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return jar.resolveSibling("");
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
