package org.scatterproof.cli;

import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.OptionSpec;

/** The entry point of scatterproof.jar. */
public final class Main {
  private static final OptionSpec HELP =
      OptionSpec.builder("-h", "--help").usageHelp(true).description("Show this text.").build();

  private static final OptionSpec VERSION =
      OptionSpec.builder("-V", "--version")
          .versionHelp(true)
          .description("Say which version this is.")
          .build();

  private Main() {}

  public static void main(String[] args) {
    int exitCode = run(Output.ofProcess(), args);
    System.exit(exitCode);
  }

  /** Runs one command, and says with which of {@code ExitCode} the process is to end. */
  static int run(Output output, String... args) {
    try {
      return commandLine(output).execute(args);
    } catch (Throwable e) {
      return OwnFault.report(e, output);
    }
  }

  private static CommandLine commandLine(Output output) {
    CommandLine waivers =
        new CommandLine(new WaiversCommand()).addSubcommand(new WaiversCommand.Draft(output));
    CommandLine line =
        new CommandLine(new Scatterproof())
            .addSubcommand(new RunCommand(output))
            .addSubcommand(new CheckCommand(output))
            .addSubcommand(new StressCommand(output))
            .addSubcommand(new ReplayCommand(output))
            .addSubcommand(new JudgeCommand(output))
            .addSubcommand(
                new CommandLine(new AdapterCommand())
                    .addSubcommand(new AdapterNewCommand(output))
                    .addSubcommand(new AdapterCheckCommand(output)))
            .addSubcommand(new ListCommand(output))
            .addSubcommand(new ExplainCommand(output))
            .addSubcommand(new CompareCommand(output))
            .addSubcommand(new ReportCommand(output))
            .addSubcommand(new GateCommand(output))
            .addSubcommand(waivers)
            .addSubcommand(new VerifyResultsCommand(output))
            .addSubcommand(new SelftestCommand(output))
            .addSubcommand(
                new CommandLine(new BenchCommand(output))
                    .addSubcommand(new BenchAdapterCommand(output))
                    .addSubcommand(new BenchCheckerCommand(output)));
    line.getCommandSpec()
        .addOption(HELP)
        .addOption(VERSION)
        .versionProvider(new Scatterproof.Version());
    line.getSubcommands().values().forEach(Main::addHelp);
    line.setOut(output.outWriter());
    line.setParameterExceptionHandler(new UsageLine(output));
    line.setExecutionExceptionHandler(new FailureLine(output));
    line.setColorScheme(Help.defaultColorScheme(output.paint().forHelp()));
    line.setUsageHelpWidth(Output.COLUMNS);
    line.setUsageHelpLongOptionsMaxWidth(28);
    return line;
  }

  private static void addHelp(CommandLine command) {
    command.getCommandSpec().addOption(HELP);
    command.getSubcommands().values().forEach(Main::addHelp);
  }
}
