package org.scatterproof.cli;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.input.Suggestion;
import org.scatterproof.spec.result.ExitCode;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What was typed wrong, in one line: what, the nearest right word, where to look. */
final class UsageLine implements IParameterExceptionHandler {
  private final Output output;

  UsageLine(Output output) {
    this.output = output;
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    output.error(line(e));
    return ExitCode.USAGE;
  }

  private static String line(ParameterException e) {
    CommandSpec command = e.getCommandLine().getCommandSpec();
    if (e instanceof UnmatchedArgumentException unmatched) {
      return unknown(unmatched.getUnmatched().get(0), command);
    }
    if (e instanceof MissingParameterException missing) {
      return missing(missing.getMissing(), command);
    }
    if (e instanceof OverwrittenOptionException twice) {
      return name(twice.getOverwritten()) + " is given twice; give it once";
    }
    if (e.getCause() instanceof TypeConversionException wrong) {
      return place(e.getArgSpec()) + wrong.getMessage();
    }
    return String.valueOf(e.getMessage());
  }

  private static String unknown(String word, CommandSpec command) {
    if (word.startsWith("-")) {
      String option = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
      Collection<String> options = command.optionsMap().keySet();
      // Every option of one letter is near to every other.
      String suggestion = option.length() > 2 ? Suggestion.of(option, options) : "";
      return "unknown option " + option + suggestion + look(command);
    }
    Collection<String> commands = command.subcommands().keySet();
    if (!commands.isEmpty()) {
      return "unknown command "
          + word
          + Suggestion.of(word, commands)
          + "; the commands are "
          + String.join(", ", commands);
    }
    return "unexpected argument " + word + look(command);
  }

  private static String missing(List<ArgSpec> missing, CommandSpec command) {
    ArgSpec first = missing.get(0);
    return first.isOption()
        ? name(first) + " needs a value, " + first.paramLabel() + look(command)
        : command.name() + " needs a " + first.paramLabel() + look(command);
  }

  private static String place(@Nullable ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() + ": " : "";
  }

  private static String look(CommandSpec command) {
    return "; see " + command.qualifiedName() + " --help";
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  /** The message of an option's value that is none of its words. */
  static TypeConversionException noSuch(String kind, String written, Collection<String> words) {
    return new TypeConversionException(
        "unknown "
            + kind
            + " "
            + written
            + Suggestion.of(written, words)
            + "; there is "
            + String.join(", ", words));
  }
}
