package org.scatterproof.cli;

import java.util.concurrent.Callable;
import org.scatterproof.engine.input.UsageError;
import picocli.CommandLine.Command;

/** {@code scatterproof adapter}: what its subcommands have in common, which is the name. */
@Command(
    name = "adapter",
    sortOptions = false,
    synopsisHeading = "Usage: ",
    customSynopsis = "scatterproof adapter new|check ...",
    descriptionHeading = "%n",
    description = {"Begins an adapter for code in another language, or checks one."},
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n")
final class AdapterCommand implements Callable<Integer> {

  @Override
  public Integer call() throws UsageError {
    throw new UsageError("adapter needs new or check; see scatterproof adapter --help");
  }
}
