package org.scatterproof.cli;

import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is typed without a command: help, the version, or nothing. */
@Command(
    name = "scatterproof",
    sortOptions = false,
    synopsisHeading = "Usage: ",
    customSynopsis = "scatterproof COMMAND [OPTION]...",
    descriptionHeading = "%n",
    description = {
      "Tells whether a DMA or mbuf segmentation implementation is right: judges it by the rulebook of",
      "IODMACommand and IOMbufMemoryCursor, requirement by requirement."
    },
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  scatterproof run",
      "  scatterproof run --impl class=com.example.MyDma --classpath build/my-dma.jar --area dma",
      "  scatterproof list --area mbuf",
      "  scatterproof explain dma.gen.continues",
      "",
      "Exit codes: 0 conformant, 1 violated, 2 policy failed, 3 something asked stayed untested or",
      "undecided, 64 usage, 65 bad input file, 69 implementation unavailable, 70 a fault of Scatterproof",
      "itself."
    })
final class Scatterproof implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "no command given; try scatterproof run, or scatterproof --help");
  }

  /** The version that the jar's manifest names. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"scatterproof " + Objects.requireNonNullElse(version, "(unpackaged)")};
    }
  }
}
