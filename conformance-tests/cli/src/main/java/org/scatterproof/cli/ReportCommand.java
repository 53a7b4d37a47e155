package org.scatterproof.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.scatterproof.engine.input.UsageError;
import org.scatterproof.engine.result.OutFolder;
import org.scatterproof.reports.Matrix;
import org.scatterproof.reports.Reports;
import org.scatterproof.reports.ResultsException;
import org.scatterproof.spec.result.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code scatterproof report}: writes the reports of earlier runs afresh. */
@Command(
    name = "report",
    sortOptions = false,
    synopsisHeading = "Usage: ",
    customSynopsis = "scatterproof report [DIR]",
    descriptionHeading = "%n",
    description = {
      "Writes the reports of earlier runs afresh from their results.jsonl, and the matrix over them.",
      "Runs nothing, and judges nothing: exits with 0, or with 65 where results cannot be used."
    },
    parameterListHeading = "%nFolder:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {"  scatterproof report", "  scatterproof report out/my-dma"})
final class ReportCommand implements Callable<Integer> {
  private final Output output;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "What run wrote into, or the folder of one implementation in it. Default: out.")
  private Path folder = Path.of("out");

  ReportCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() throws UsageError, ResultsException, IOException {
    if (Files.isRegularFile(ResultsPlace.file(folder))) {
      return write(folder) ? ExitCode.CONFORMANT : ExitCode.BAD_INPUT;
    }
    if (!Files.isDirectory(folder)) {
      throw new UsageError(folder + " is no folder; name one that run wrote");
    }
    OutFolder.restoreEarlier(folder);
    List<Path> implementations = implementations();
    if (implementations.isEmpty()) {
      throw new UsageError(folder + " holds no results; run first, or name another folder");
    }
    boolean all = true;
    for (Path each : implementations) {
      all &= write(each);
    }
    Matrix.Written matrix = Matrix.write(folder);
    output.out().println(matrix.file() + ", of " + Numbers.of(matrix.runs(), "run"));
    output.out().flush();
    return all ? ExitCode.CONFORMANT : ExitCode.BAD_INPUT;
  }

  /** Says in one line what was written; false where these results cannot be used. */
  private boolean write(Path implementation) throws IOException {
    try {
      Reports.Written written =
          Reports.write(implementation, ProgramHome.folder().resolve("allure"));
      written.problem().ifPresent(output::error);
      written.historyProblem().ifPresent(output::error);
      output.out().println(implementation + ": " + written.results().footer().verdict());
      output.out().flush();
      return true;
    } catch (ResultsException e) {
      output.error(String.valueOf(e.getMessage()));
      return false;
    }
  }

  private List<Path> implementations() throws IOException {
    try (Stream<Path> below = Files.list(folder)) {
      return below
          .filter(each -> !String.valueOf(each.getFileName()).startsWith("."))
          .filter(each -> Files.isRegularFile(each.resolve(Reports.RESULTS)))
          .sorted()
          .toList();
    }
  }
}
