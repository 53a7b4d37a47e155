package org.scatterproof.stress.world;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.scatterproof.engine.implementation.ImplementationChoice;

/** Which implementation a JVM that jcstress starts is to load; system properties carry it. */
public final class ForkOrders {

  private static final String PREFIX = "scatterproof.stress.";
  private static final String NAME = PREFIX + "name";
  private static final String CLASS = PREFIX + "class";
  private static final String CLASS_PATH = PREFIX + "classpath";

  private ForkOrders() {}

  /** The arguments that let a JVM load an implementation. */
  public static List<String> jvmArguments(ImplementationChoice choice) {
    if (choice instanceof ImplementationChoice.Named named) {
      String classPath =
          named.classPath().stream()
              .map(entry -> entry.toAbsolutePath().toString())
              .collect(Collectors.joining(File.pathSeparator));
      return List.of(option(CLASS, named.className()), option(CLASS_PATH, classPath));
    }
    return List.of(option(NAME, ((ImplementationChoice.BuiltIn) choice).name()));
  }

  /** What this JVM was started with. */
  static ImplementationChoice ofThisJvm() {
    String className = System.getProperty(CLASS);
    if (className == null) {
      return new ImplementationChoice.BuiltIn(System.getProperty(NAME, "reference"));
    }
    List<Path> classPath =
        Arrays.stream(System.getProperty(CLASS_PATH, "").split(File.pathSeparator, -1))
            .filter(entry -> !entry.isEmpty())
            .map(Path::of)
            .toList();
    return new ImplementationChoice.Named(className, classPath);
  }

  private static String option(String name, String value) {
    return "-D" + name + "=" + value;
  }
}
