package org.scatterproof.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.scatterproof.reports.Comparison;
import org.scatterproof.reports.Comparison.Difference;
import org.scatterproof.reports.JudgedRun;
import org.scatterproof.reports.ResultsException;
import org.scatterproof.spec.result.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code scatterproof compare}: in what two runs behave differently. */
@Command(
    name = "compare",
    sortOptions = false,
    synopsisHeading = "Usage: ",
    customSynopsis = "scatterproof compare RESULTS RESULTS",
    descriptionHeading = "%n",
    description = {
      "Tells in what two implementations behave differently, or one in two versions: outcomes of",
      "requirements, scenarios and explorations, and readings of open questions. Exits with 0 where",
      "they behave alike, with 1 where they do not."
    },
    parameterListHeading = "%nResults:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {"  scatterproof compare out/my-dma out/reference"})
final class CompareCommand implements Callable<Integer> {
  private final Output output;

  @Parameters(
      arity = "2",
      paramLabel = "RESULTS",
      description = "A folder that run wrote, or the results.jsonl in it; two of them.")
  private List<Path> results = new ArrayList<>();

  CompareCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() throws ResultsException, IOException {
    JudgedRun first = JudgedRun.read(ResultsPlace.file(results.get(0)));
    JudgedRun second = JudgedRun.read(ResultsPlace.file(results.get(1)));
    Comparison comparison = Comparison.of(first, second);
    lines(first, second, comparison).forEach(output.out()::println);
    output.out().flush();
    return comparison.differences().isEmpty() ? ExitCode.CONFORMANT : ExitCode.VIOLATED;
  }

  private List<String> lines(JudgedRun first, JudgedRun second, Comparison comparison) {
    List<String> lines = new ArrayList<>();
    int count = comparison.differences().size();
    String names = name(first) + " and " + name(second);
    String compared =
        Numbers.of(comparison.compared(), "outcome")
            + " compared, "
            + comparison.askedOfOne()
            + " of one run only";
    lines.add(
        output.paint().strong(names + (count == 0 ? " behave alike" : " differ in " + count))
            + ", "
            + compared);
    if (count == 0) {
      return lines;
    }
    Table table = new Table();
    table.row(List.of("", "", name(first), name(second)));
    for (Difference each : comparison.differences()) {
      table.row(List.of(each.kind(), each.id(), each.first(), each.second()));
    }
    lines.add("");
    lines.addAll(table.lines());
    return lines;
  }

  private static String name(JudgedRun run) {
    return run.name() + " " + run.version();
  }
}
