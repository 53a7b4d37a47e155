package org.scatterproof.cli;

import java.io.PrintStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.scatterproof.engine.input.BadInput;
import org.scatterproof.engine.scenario.Catalog;
import org.scatterproof.spec.Specification;
import org.scatterproof.spec.result.ExitCode;
import org.scatterproof.spec.rule.Level;
import org.scatterproof.spec.rule.Requirement;
import org.scatterproof.spec.spi.Capability;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code scatterproof list}: the requirements, one line each where no terminal wraps them. */
@Command(
    name = "list",
    sortOptions = false,
    synopsisHeading = "Usage: ",
    customSynopsis = "scatterproof list [--area AREA] [--level LEVEL] [--status STATUS]",
    descriptionHeading = "%n",
    description = {
      "Lists the requirements: id, level, basis, status, sentence. A requirement is declared,",
      "exercised by scenarios, or discriminated: at least two deliberate faults are convicted by it."
    },
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  scatterproof list --area dma --level MUST",
      "  scatterproof list --status declared,exercised",
      "  scatterproof list | grep -i align",
    })
final class ListCommand implements Callable<Integer> {
  private static final String GAP = "  ";
  private static final int INDENT = 4;

  private final Output output;

  @Option(
      names = "--area",
      paramLabel = "AREA",
      split = ",",
      converter = Words.Area.class,
      description = "dma, mbuf or memory-cursor, or several. Default: all.")
  private Set<Capability> areas = EnumSet.noneOf(Capability.class);

  @Option(
      names = "--level",
      paramLabel = "LEVEL",
      split = ",",
      converter = Words.LevelName.class,
      description = "MUST, SHOULD or MAY, or several. Default: all.")
  private Set<Level> levels = EnumSet.noneOf(Level.class);

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      split = ",",
      converter = Words.StatusName.class,
      description = "declared, exercised or discriminated, or several. Default: all.")
  private Set<Status> statuses = EnumSet.noneOf(Status.class);

  ListCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() throws BadInput {
    Set<String> exercised = Catalog.builtIn().claims();
    List<Requirement> listed =
        Specification.requirements().stream()
            .filter(this::isAsked)
            .filter(each -> isAsked(Status.of(each.id(), exercised)))
            .toList();
    int idColumns = listed.stream().mapToInt(r -> r.id().length()).max().orElse(0);
    PrintStream out = output.out();
    for (Requirement each : listed) {
      print(each, Status.of(each.id(), exercised), idColumns, out);
    }
    out.flush();
    return ExitCode.CONFORMANT;
  }

  private boolean isAsked(Requirement requirement) {
    boolean area =
        areas.isEmpty()
            || requirement.capability() == null
            || areas.contains(requirement.capability());
    return area && (levels.isEmpty() || levels.contains(requirement.level()));
  }

  private boolean isAsked(Status status) {
    return statuses.isEmpty() || statuses.contains(status);
  }

  private void print(Requirement requirement, Status status, int idColumns, PrintStream out) {
    String head =
        pad(requirement.id(), idColumns)
            + GAP
            + pad(requirement.level().name(), "SHOULD".length())
            + GAP
            + pad(requirement.basis().id(), "documented".length())
            + GAP
            + pad(status.word(), "discriminated".length())
            + GAP;
    if (!output.outIsTerminal()) {
      out.println(head + requirement.sentence());
      return;
    }
    out.println(
        head.stripTrailing().replace(requirement.id(), output.paint().strong(requirement.id())));
    Paragraph.wrap(requirement.sentence(), Output.COLUMNS, INDENT).forEach(out::println);
  }

  private static String pad(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - text.length()));
  }
}
