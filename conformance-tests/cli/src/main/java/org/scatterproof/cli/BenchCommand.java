package org.scatterproof.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.implementation.ImplementationChoice;
import org.scatterproof.engine.input.CannotRun;
import org.scatterproof.engine.input.UsageError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code scatterproof bench}: how fast an implementation is. Benchmarks of other parts are its
 * subcommands.
 */
@Command(
    name = "bench",
    sortOptions = false,
    synopsisHeading = "Usage: ",
    customSynopsis = "scatterproof bench [OPTION]...",
    descriptionHeading = "%n",
    description = {
      "Times an implementation, the reference by default, in about five minutes. Where there is a C",
      "compiler, a segmenter in C does the same work in turn with it, and their ratio is told."
    },
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  scatterproof bench --quick",
      "  scatterproof bench --only 'mbuf.*' --json bench.json",
      "  scatterproof bench --impl class=com.example.MyDma --classpath build/my-dma.jar",
      "  scatterproof bench checker"
    })
final class BenchCommand implements Callable<Integer> {
  private final Output output;

  @Mixin private WhichImplementation implementation = new WhichImplementation();

  @Option(
      names = "--only",
      paramLabel = "CASE",
      arity = "1..*",
      split = ",",
      description = "Only these cases; * stands for anything.")
  private List<String> only = new ArrayList<>();

  @Option(names = "--quick", description = "In less than a minute, and less exactly.")
  private boolean quick;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Receives all times, with machine and JDK.")
  private @Nullable Path json;

  BenchCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() throws CannotRun, IOException, InterruptedException {
    if (implementation.choice() instanceof ImplementationChoice.Command) {
      throw new UsageError("--impl: bench times Java implementations; write class=NAME");
    }
    List<String> arguments = new ArrayList<>(implementation.options());
    only.forEach(each -> arguments.addAll(List.of("--only", each)));
    if (quick) {
      arguments.add("--quick");
    }
    if (json != null) {
      arguments.addAll(List.of("--json", json.toString()));
    }
    return BenchProcess.ofImplementations(output).run(arguments);
  }
}
