package org.scatterproof.cli;

import java.io.PrintStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
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
    customSynopsis = "scatterproof list [--area AREA] [--level LEVEL]",
    descriptionHeading = "%n",
    description = {"Lists the requirements: id, level, basis, sentence."},
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  scatterproof list --area dma --level MUST",
      "  scatterproof list | grep -i align",
    })
final class ListCommand implements Callable<Integer> {
  private static final String GAP = "  ";

  private final Output output;

  @Option(
      names = "--area",
      paramLabel = "AREA",
      split = ",",
      converter = Words.Area.class,
      description = "dma, mbuf, or both. Default: both.")
  private Set<Capability> areas = EnumSet.noneOf(Capability.class);

  @Option(
      names = "--level",
      paramLabel = "LEVEL",
      split = ",",
      converter = Words.LevelName.class,
      description = "MUST, SHOULD or MAY, or several. Default: all.")
  private Set<Level> levels = EnumSet.noneOf(Level.class);

  ListCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    List<Requirement> listed = Specification.requirements().stream().filter(this::isAsked).toList();
    int idColumns = listed.stream().mapToInt(r -> r.id().length()).max().orElse(0);
    PrintStream out = output.out();
    listed.forEach(requirement -> print(requirement, idColumns, out));
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

  private void print(Requirement requirement, int idColumns, PrintStream out) {
    String head =
        pad(requirement.id(), idColumns)
            + GAP
            + pad(requirement.level().name(), "SHOULD".length())
            + GAP
            + pad(requirement.basis().id(), "documented".length())
            + GAP;
    if (!output.outIsTerminal()) {
      out.println(head + requirement.sentence());
      return;
    }
    List<String> lines = Paragraph.wrap(requirement.sentence(), Output.COLUMNS - head.length());
    out.println(
        head.replace(requirement.id(), output.paint().strong(requirement.id())) + lines.get(0));
    lines.stream().skip(1).forEach(line -> out.println(" ".repeat(head.length()) + line));
  }

  private static String pad(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - text.length()));
  }
}
