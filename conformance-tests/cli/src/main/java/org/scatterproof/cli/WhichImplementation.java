package org.scatterproof.cli;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.implementation.ImplementationChoice;
import org.scatterproof.engine.input.UsageError;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that name an implementation. */
final class WhichImplementation {
  private static final String CLASS = "class=";
  private static final String COMMAND = "command=";
  private static final int MOST_JOBS = 64;

  /** A word of a command line: what is not blank, or is between quotes. */
  private static final Pattern WORD = Pattern.compile("(?:[^\\s\"']|\"[^\"]*\"|'[^']*')+");

  @Option(
      names = "--impl",
      paramLabel = "WHICH",
      description =
          "reference, or class=NAME: a class that implements Implementation, or"
              + " command=\"PROGRAM ARGUMENT...\": an adapter in any language. Default: reference.")
  private String implementation = "reference";

  @Option(
      names = "--classpath",
      paramLabel = "JARS",
      description = "Jars and folders of the class, separated by ${sys:path.separator}")
  private @Nullable String classPath;

  @Option(
      names = "--jobs",
      paramLabel = "COUNT",
      description = "Processes of an adapter that answer side by side, 1 to 64. Default: 1.")
  private @Nullable Integer jobs;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  /** Whether the user named an implementation, the reference or another one. */
  boolean isNamed() {
    return command.commandLine().getParseResult().hasMatchedOption("--impl");
  }

  /**
   * What works side by side.
   *
   * @param otherwise unless the user says how much does
   */
  int jobs(int otherwise) throws UsageError {
    int asked = jobs == null ? otherwise : jobs;
    if (asked < 1 || asked > MOST_JOBS) {
      throw new UsageError("--jobs: " + asked + " is not between 1 and " + MOST_JOBS);
    }
    return asked;
  }

  /** What {@code --impl} alone names. */
  static ImplementationChoice choice(String implementation) throws UsageError {
    WhichImplementation which = new WhichImplementation();
    which.implementation = implementation;
    return which.choice();
  }

  ImplementationChoice choice() throws UsageError {
    if (implementation.equals(CLASS)) {
      throw new UsageError("--impl: class= names no class; write class=com.example.MyDma, say");
    }
    if (implementation.startsWith(CLASS)) {
      return new ImplementationChoice.Named(implementation.substring(CLASS.length()), jars());
    }
    if (implementation.startsWith(COMMAND)) {
      return command(implementation.substring(COMMAND.length()));
    }
    if (implementation.contains("=")) {
      throw new UsageError(
          "--impl: "
              + implementation
              + " is neither a name nor class=NAME nor command=\"PROGRAM\"; write reference, for example");
    }
    if (classPath != null) {
      throw new UsageError(
          "--classpath goes with --impl class=NAME; name the class, or leave it out");
    }
    return new ImplementationChoice.BuiltIn(implementation);
  }

  /** The same as words of a command line. */
  List<String> options() throws UsageError {
    return choice() instanceof ImplementationChoice.Named && classPath != null
        ? List.of("--impl", implementation, "--classpath", classPath)
        : List.of("--impl", implementation);
  }

  /** Words are separated by blanks; quotes, single or double, keep some together. */
  private ImplementationChoice command(String text) throws UsageError {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      words.add(word.group().replaceAll("[\"']", ""));
    }
    if (words.isEmpty()) {
      throw new UsageError(
          "--impl: command= names no program; write command=\"./my-adapter\", say");
    }
    if (classPath != null) {
      throw new UsageError("--classpath goes with --impl class=NAME; a program needs none");
    }
    return new ImplementationChoice.Command(words, jobs(1));
  }

  private List<Path> jars() {
    return classPath == null
        ? List.of()
        : Arrays.stream(classPath.split(File.pathSeparator, -1))
            .filter(jar -> !jar.isEmpty())
            .map(Path::of)
            .toList();
  }
}
