package org.scatterproof.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.scatterproof.cli.gate.Baseline;
import org.scatterproof.cli.gate.Gate;
import org.scatterproof.cli.gate.GateVerdict;
import org.scatterproof.cli.gate.Policy;
import org.scatterproof.cli.gate.PolicyReader;
import org.scatterproof.cli.gate.Rulebook;
import org.scatterproof.cli.gate.Waiver;
import org.scatterproof.cli.gate.WaiversReader;
import org.scatterproof.engine.input.CannotRun;
import org.scatterproof.reports.Results;
import org.scatterproof.reports.ResultsException;
import org.scatterproof.reports.ResultsReader;
import org.scatterproof.spec.result.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code scatterproof gate}: whether a run may be released. */
@Command(
    name = "gate",
    sortOptions = false,
    synopsisHeading = "Usage: ",
    customSynopsis = "scatterproof gate [OPTION]... RESULTS",
    descriptionHeading = "%n",
    description = {
      "Holds the results of a run against a policy, and exits with 0 or, where it is not met, with 2.",
      "Runs nothing."
    },
    parameterListHeading = "%nResults:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  scatterproof gate out/my-dma --policy policy.yaml",
      "  scatterproof gate out/my-dma --policy policy.yaml --waivers waivers.yaml --explain",
      "  scatterproof gate out/my-dma --policy policy.yaml --baseline released/verdict.json"
    })
final class GateCommand implements Callable<Integer> {
  private final Output output;

  @Parameters(
      arity = "1",
      paramLabel = "RESULTS",
      description = "A folder that run wrote, or the results.jsonl in it.")
  private Path results = Path.of("");

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description = "What a release asks. Default: policy.yaml.")
  private Path policy = Path.of("policy.yaml");

  @Option(
      names = "--waivers",
      paramLabel = "FILE",
      description = "Failures that are accepted for a time. Default: none are.")
  private @Nullable Path waivers;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "A verdict.json: what passed in it must pass.")
  private @Nullable Path baseline;

  @Option(names = "--explain", description = "Say of every rule what it asks and what was found.")
  private boolean explain;

  GateCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() throws CannotRun, ResultsException, IOException {
    Policy asked = PolicyReader.read(policy);
    List<Waiver> accepted = waivers == null ? List.of() : WaiversReader.read(waivers);
    Optional<Baseline> before =
        baseline == null ? Optional.empty() : Optional.of(Baseline.read(baseline));
    Results run = ResultsReader.read(ResultsPlace.file(results));
    GateVerdict verdict =
        Gate.decide(
            run, asked, accepted, before, Rulebook.current(), LocalDate.now(ZoneOffset.UTC));
    new GateText(verdict, run, asked, output.paint()).lines(explain).forEach(output.out()::println);
    output.out().flush();
    return verdict.isOpen() ? ExitCode.CONFORMANT : ExitCode.POLICY_FAILED;
  }
}
