package org.scatterproof.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.scatterproof.engine.input.CannotRun;
import org.scatterproof.engine.input.Suggestion;
import org.scatterproof.engine.input.UsageError;
import org.scatterproof.engine.scenario.Catalog;
import org.scatterproof.spec.Specification;
import org.scatterproof.spec.result.ExitCode;
import org.scatterproof.spec.rule.Ambiguity;
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
      "Explains a requirement, or a question that the documents leave open.",
      "",
      "It says what the requirement asks, whom it serves, what it rests on, what the documents",
      "leave open in it, and which scenarios of the catalog are there to exercise it."
    },
    parameterListHeading = "%nWhat to explain:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {"  scatterproof explain dma.gen.continues", "  scatterproof explain dma.exhausted"})
final class ExplainCommand implements Callable<Integer> {
  private final Output output;

  @Parameters(
      paramLabel = "REQUIREMENT",
      description = "Its id, as scatterproof list shows it; or the id of an open question.")
  private String id = "";

  ExplainCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() throws CannotRun {
    page().forEach(output.out()::println);
    output.out().flush();
    return ExitCode.CONFORMANT;
  }

  private List<String> page() throws CannotRun {
    Optional<Requirement> requirement = Specification.find(id);
    if (requirement.isPresent()) {
      return new RequirementPage(requirement.get(), Catalog.builtIn(), output.paint()).lines();
    }
    Ambiguity open =
        Specification.ambiguities().stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow(() -> unknown(id));
    return new QuestionPage(open, output.paint()).lines();
  }

  private static UsageError unknown(String id) {
    Stream<String> questions = Specification.ambiguities().stream().map(Ambiguity::id);
    Stream<String> requirements = Specification.requirements().stream().map(Requirement::id);
    return new UsageError(
        "unknown requirement "
            + id
            + Suggestion.of(id, Stream.concat(requirements, questions).toList())
            + "; scatterproof list shows all");
  }
}
