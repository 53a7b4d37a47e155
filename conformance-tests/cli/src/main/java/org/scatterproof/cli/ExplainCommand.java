package org.scatterproof.cli;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.input.BadInput;
import org.scatterproof.engine.scenario.Catalog;
import org.scatterproof.spec.result.ExitCode;
import org.scatterproof.spec.rule.Requirement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code scatterproof explain}: one requirement, and who asks it. */
@Command(
    name = "explain",
    sortOptions = false,
    synopsisHeading = "Usage: ",
    customSynopsis = "scatterproof explain REQUIREMENT",
    descriptionHeading = "%n",
    description = {
      "Explains a requirement.",
      "",
      "It says what the requirement asks, whom it serves, what it rests on, what the documents",
      "leave open in it, and which scenarios of the catalog are there to exercise it."
    },
    parameterListHeading = "%nWhat to explain:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExample:%n",
    footer = "  scatterproof explain dma.gen.continues")
final class ExplainCommand implements Callable<Integer> {
  private final Output output;

  @Parameters(
      paramLabel = "REQUIREMENT",
      converter = Words.RequirementId.class,
      description = "Its id, as scatterproof list shows it.")
  private @Nullable Requirement requirement;

  ExplainCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() throws BadInput {
    PrintStream out = output.out();
    if (requirement != null) {
      new RequirementPage(requirement, Catalog.builtIn(), output.paint())
          .lines()
          .forEach(out::println);
    }
    out.flush();
    return ExitCode.CONFORMANT;
  }
}
