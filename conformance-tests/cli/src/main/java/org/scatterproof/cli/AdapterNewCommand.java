package org.scatterproof.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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

  /** By language, the files of its folder under conformance-tests/adapters. */
  private static final Map<String, List<String>> FILES =
      Map.of(
          "c",
          List.of(
              "c/scatterproof.h",
              "c/adapter.c",
              "c/dma.h",
              "c/dma.c",
              "c/mbuf.h",
              "c/mbuf.c",
              "c/Makefile",
              "c/GUIDE.md"),
          "cpp",
          List.of("c/scatterproof.h", "cpp/adapter.cpp", "cpp/Makefile", "cpp/GUIDE.md"),
          "python",
          List.of("python/adapter.py", "python/GUIDE.md"));

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
    List<String> files = FILES.get(language);
    Path target = Objects.requireNonNull(folder, "picocli requires it");
    if (files == null) {
      throw new UsageError("--lang: " + language + " is none of c, cpp, python");
    }
    if (Files.exists(target)) {
      throw new UsageError("adapter new: " + target + " is there already; name a new folder");
    }
    Files.createDirectories(target);
    for (String file : files) {
      String name = file.substring(file.lastIndexOf('/') + 1);
      try (InputStream in = AdapterNewCommand.class.getResourceAsStream("/adapters/" + file)) {
        Files.copy(Objects.requireNonNull(in, file), target.resolve(name));
      }
    }
    output.out().println("wrote " + target + "; begin with " + target.resolve("GUIDE.md"));
    return ExitCode.CONFORMANT;
  }
}
