package org.scatterproof.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.adapter.AdapterSources;
import org.scatterproof.engine.input.UsageError;
import org.scatterproof.spec.result.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code scatterproof adapter new}: writes an adapter that builds and passes, to be filled. */
@Command(
    name = "new",
    sortOptions = false,
    synopsisHeading = "Usage: ",
    customSynopsis = "scatterproof adapter new --lang c|cpp|python DIR",
    descriptionHeading = "%n",
    description = {
      "Writes an adapter that builds and passes, and a guide that says where your code goes."
    },
    parameterListHeading = "%nFolder:%n",
    optionListHeading = "%nOptions:%n")
final class AdapterNewCommand implements Callable<Integer> {

  private final Output output;

  @Option(names = "--lang", paramLabel = "LANGUAGE", description = "c, cpp or python. Default: c.")
  private String language = "c";

  @Parameters(arity = "1", paramLabel = "DIR", description = "A folder that is not there yet.")
  private @Nullable Path folder;

  AdapterNewCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() throws UsageError, IOException {
    Path target = Objects.requireNonNull(folder, "picocli requires it");
    if (!AdapterSources.languages().contains(language)) {
      String known = String.join(", ", AdapterSources.languages());
      throw new UsageError("--lang: " + language + " is none of " + known);
    }
    if (Files.exists(target)) {
      throw new UsageError("adapter new: " + target + " is there already; name a new folder");
    }
    Files.createDirectories(target);
    AdapterSources.write(language, target);
    output.out().println("wrote " + target + "; begin with " + target.resolve("GUIDE.md"));
    return ExitCode.CONFORMANT;
  }
}
