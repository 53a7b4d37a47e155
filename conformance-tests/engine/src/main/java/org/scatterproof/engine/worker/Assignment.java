package org.scatterproof.engine.worker;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.implementation.ImplementationChoice;
import org.scatterproof.spec.rule.Profile;

/**
 * The first line that a worker is sent: whom to run.
 *
 * @param builtIn name of an implementation on the class path; null where a class is named
 * @param className the class; null where a built-in is named
 * @param classPath jars and folders of the class
 * @param profile which requirements are asked
 * @param recordTo the file that receives a trace of every scenario; null where nobody wants one
 */
public record Assignment(
    @Nullable String builtIn,
    @Nullable String className,
    List<String> classPath,
    Profile profile,
    @Nullable String recordTo) {

  public static Assignment of(ImplementationChoice choice, Profile profile) {
    if (choice instanceof ImplementationChoice.Named named) {
      List<String> classPath =
          named.classPath().stream().map(entry -> entry.toAbsolutePath().toString()).toList();
      return new Assignment(null, named.className(), classPath, profile, null);
    }
    if (!(choice instanceof ImplementationChoice.BuiltIn builtIn)) {
      throw new IllegalArgumentException("no worker runs a program: " + choice);
    }
    String name = builtIn.name();
    return new Assignment(name, null, List.of(), profile, null);
  }

  /** The same with a trace. */
  public Assignment recordedTo(Path file) {
    return new Assignment(builtIn, className, classPath, profile, file.toAbsolutePath().toString());
  }

  ImplementationChoice choice() {
    if (className != null) {
      return new ImplementationChoice.Named(className, classPath.stream().map(Path::of).toList());
    }
    return new ImplementationChoice.BuiltIn(String.valueOf(builtIn));
  }
}
