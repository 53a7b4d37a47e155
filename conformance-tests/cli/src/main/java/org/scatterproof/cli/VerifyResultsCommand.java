package org.scatterproof.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.scatterproof.reports.Reports;
import org.scatterproof.reports.Results;
import org.scatterproof.reports.ResultsException;
import org.scatterproof.reports.ResultsReader;
import org.scatterproof.spec.result.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code scatterproof verify-results}: whether a file of results is all that a run wrote. */
@Command(
    name = "verify-results",
    sortOptions = false,
    synopsisHeading = "Usage: ",
    customSynopsis = "scatterproof verify-results FILE",
    descriptionHeading = "%n",
    description = {
      "Tells a file of results that is complete from one that is cut off or was changed: the last line",
      "counts the others, and holds a digest of them. A history.jsonl is read line by line. Exits with",
      "0 or 65, whatever the verdict is."
    },
    parameterListHeading = "%nFile:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {"  scatterproof verify-results out/my-dma/results.jsonl"})
final class VerifyResultsCommand implements Callable<Integer> {
  private final Output output;

  @Parameters(
      arity = "1",
      paramLabel = "FILE",
      description = "A results.jsonl, the folder that it is in, or a history.jsonl.")
  private Path file = Path.of("");

  VerifyResultsCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() throws ResultsException, IOException {
    if (Reports.HISTORY.equals(String.valueOf(file.getFileName()))) {
      return history();
    }
    Results results = ResultsReader.read(ResultsPlace.file(file));
    output
        .out()
        .println(
            "complete: "
                + Numbers.of(results.requirements().size(), "requirement")
                + ", "
                + Numbers.of(results.scenarios().size(), "scenario")
                + ", "
                + Numbers.of(results.explorations().size(), "exploration")
                + "; "
                + results.footer().verdict());
    output.out().flush();
    return ExitCode.CONFORMANT;
  }

  private int history() throws ResultsException, IOException {
    output.out().println("complete: " + Numbers.of(Reports.verifyHistory(file), "run"));
    output.out().flush();
    return ExitCode.CONFORMANT;
  }
}
