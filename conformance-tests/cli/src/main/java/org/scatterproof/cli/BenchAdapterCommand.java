package org.scatterproof.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.scatterproof.engine.implementation.ImplementationChoice;
import org.scatterproof.engine.input.CannotRun;
import org.scatterproof.engine.input.UsageError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code scatterproof bench adapter}: how fast adapters are asked and judged. */
@Command(
    name = "adapter",
    sortOptions = false,
    synopsisHeading = "Usage: ",
    customSynopsis = "scatterproof bench adapter [OPTION]...",
    descriptionHeading = "%n",
    description = {
      "Times how many genIOVMSegments calls a second one adapter process answers and the rules judge.",
      "Builds the example in C for it, unless --impl names an adapter of yours that declares dma."
    },
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  scatterproof bench adapter --quick",
      "  scatterproof bench adapter --impl command=my-adapter/adapter"
    })
final class BenchAdapterCommand implements Callable<Integer> {
  private final Output output;

  @Option(
      names = "--impl",
      paramLabel = "command=\"PROGRAM\"",
      description = "An adapter. Default: the example in C.")
  private String implementation = "";

  @Option(names = "--quick", description = "Two rounds instead of five.")
  private boolean quick;

  BenchAdapterCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() throws CannotRun, IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of("adapter"));
    if (!implementation.isEmpty()) {
      if (!(WhichImplementation.choice(implementation)
          instanceof ImplementationChoice.Command command)) {
        throw new UsageError(
            "bench adapter times adapters; write --impl command=\"PROGRAM\", or leave it out");
      }
      command.words().forEach(word -> arguments.addAll(List.of("--word", word)));
    }
    if (quick) {
      arguments.add("--quick");
    }
    return BenchProcess.ofImplementations(output).run(arguments);
  }
}
