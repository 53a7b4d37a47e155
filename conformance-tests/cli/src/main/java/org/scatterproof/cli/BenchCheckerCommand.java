package org.scatterproof.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.scatterproof.engine.input.CannotRun;
import org.scatterproof.engine.input.UsageError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code scatterproof bench checker}: how fast the model checker is. */
@Command(
    name = "checker",
    sortOptions = false,
    synopsisHeading = "Usage: ",
    customSynopsis = "scatterproof bench checker [OPTION]...",
    descriptionHeading = "%n",
    description = {
      "Times the model checker, in turn with others that search the same model.",
      "They are SPIN, where it is installed, and a plain search in Java, where that is there. Whoever",
      "counts other states than the rest is refused."
    },
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {"  scatterproof bench checker", "  scatterproof bench checker --rounds 9 --full 1"})
final class BenchCheckerCommand implements Callable<Integer> {
  private static final int MOST_ROUNDS = 1000;

  private final Output output;

  @Option(
      names = "--peer",
      paramLabel = "DIR",
      description = "Where the plain search is, Checker.java. Default: ../shared/peers.")
  private Path peer = Path.of("..", "shared", "peers");

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "Searches of each that count, after those to warm up. Default: 5.")
  private int rounds = 5;

  @Option(
      names = "--full",
      paramLabel = "N",
      description = "Rounds of scope full, too, a minute or more each. Default: 0.")
  private int full;

  BenchCheckerCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() throws CannotRun, IOException, InterruptedException {
    check("--rounds", rounds, 1);
    check("--full", full, 0);
    return BenchProcess.ofChecker(output)
        .run(List.of(peer.toString(), Integer.toString(rounds), Integer.toString(full)));
  }

  private static void check(String option, int number, int least) throws UsageError {
    if (number < least || number > MOST_ROUNDS) {
      throw new UsageError(
          option + ": " + number + " is no number from " + least + " to " + MOST_ROUNDS);
    }
  }
}
