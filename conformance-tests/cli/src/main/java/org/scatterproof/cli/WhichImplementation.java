package org.scatterproof.cli;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.implementation.ImplementationChoice;
import org.scatterproof.engine.input.UsageError;
import picocli.CommandLine.Option;

/** The options that name an implementation. */
final class WhichImplementation {
  private static final String CLASS = "class=";

  @Option(
      names = "--impl",
      paramLabel = "WHICH",
      description =
          "reference, or class=NAME: a class that implements Implementation. Default: reference.")
  private String implementation = "reference";

  @Option(
      names = "--classpath",
      paramLabel = "JARS",
      description = "Jars and folders of the class, separated by ${sys:path.separator}")
  private @Nullable String classPath;

  ImplementationChoice choice() throws UsageError {
    if (implementation.equals(CLASS)) {
      throw new UsageError("--impl: class= names no class; write class=com.example.MyDma, say");
    }
    if (implementation.startsWith(CLASS)) {
      return new ImplementationChoice.Named(implementation.substring(CLASS.length()), jars());
    }
    if (implementation.contains("=")) {
      throw new UsageError(
          "--impl: "
              + implementation
              + " is neither a name nor class=NAME; write reference, for example");
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

  private List<Path> jars() {
    return classPath == null
        ? List.of()
        : Arrays.stream(classPath.split(File.pathSeparator, -1))
            .filter(jar -> !jar.isEmpty())
            .map(Path::of)
            .toList();
  }
}
