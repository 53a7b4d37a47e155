package org.scatterproof.bench;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.implementation.ImplementationChoice;

/**
 * What a JVM that JMH starts is to know; system properties carry it.
 *
 * @param choice the implementation
 * @param log what it tells beside JMH's times
 * @param program the segmenter in C; null without one
 * @param roundNanos how long C works in a round
 */
record ForkOrders(
    ImplementationChoice choice, RoundLog log, @Nullable Path program, long roundNanos) {

  private static final String PREFIX = "scatterproof.bench.";
  private static final String NAME = PREFIX + "name";
  private static final String CLASS = PREFIX + "class";
  private static final String CLASS_PATH = PREFIX + "classpath";
  private static final String LOG = PREFIX + "log";
  private static final String PROGRAM = PREFIX + "program";
  private static final String ROUND_NANOS = PREFIX + "round-nanos";

  /** As arguments of the JVM. */
  List<String> jvmArguments() {
    List<String> arguments = new ArrayList<>();
    if (choice instanceof ImplementationChoice.Named named) {
      arguments.add(option(CLASS, named.className()));
      List<String> entries = named.classPath().stream().map(Path::toString).toList();
      arguments.add(option(CLASS_PATH, String.join(File.pathSeparator, entries)));
    } else {
      arguments.add(option(NAME, ((ImplementationChoice.BuiltIn) choice).name()));
    }
    arguments.add(option(LOG, log.file().toString()));
    if (program != null) {
      arguments.add(option(PROGRAM, program.toString()));
    }
    arguments.add(option(ROUND_NANOS, Long.toString(roundNanos)));
    return arguments;
  }

  /** What this JVM was started with. */
  static ForkOrders ofThisJvm() {
    String program = System.getProperty(PROGRAM);
    return new ForkOrders(
        choiceOfThisJvm(),
        new RoundLog(Path.of(System.getProperty(LOG, ""))),
        program == null ? null : Path.of(program),
        Long.getLong(ROUND_NANOS, 0));
  }

  private static ImplementationChoice choiceOfThisJvm() {
    String className = System.getProperty(CLASS);
    if (className == null) {
      return new ImplementationChoice.BuiltIn(System.getProperty(NAME, ""));
    }
    return new ImplementationChoice.Named(className, paths(System.getProperty(CLASS_PATH, "")));
  }

  /** The entries of a class path. */
  static List<Path> paths(String classPath) {
    return Arrays.stream(classPath.split(File.pathSeparator, -1))
        .filter(entry -> !entry.isEmpty())
        .map(Path::of)
        .toList();
  }

  private static String option(String name, String value) {
    return "-D" + name + "=" + value;
  }
}
