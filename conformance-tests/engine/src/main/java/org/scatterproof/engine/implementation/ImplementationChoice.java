package org.scatterproof.engine.implementation;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Which implementation is to be judged. */
public sealed interface ImplementationChoice {

  /** The arguments of {@code ./scatterproof run} that choose it. */
  String arguments();

  /**
   * An implementation on Scatterproof's own class path, found by {@link java.util.ServiceLoader}.
   *
   * @param name what {@code Implementation.name()} answers, {@code reference} for example
   */
  record BuiltIn(String name) implements ImplementationChoice {
    @Override
    public String arguments() {
      return "--impl " + name;
    }
  }

  /** Nobody who could be called: its calls were recorded, and are judged as they were. */
  record Recorded() implements ImplementationChoice {
    @Override
    public String arguments() {
      return "--impl reference"; // who shows how the same calls are answered rightly
    }
  }

  /**
   * A program that speaks the adapter protocol, in any language.
   *
   * @param words the program and its arguments, as the user wrote them
   * @param jobs how many processes of it answer side by side, at least 1
   */
  record Command(List<String> words, int jobs) implements ImplementationChoice {
    public Command {
      words = List.copyOf(words);
    }

    @Override
    public String arguments() {
      return "--impl command=\"" + String.join(" ", words) + "\"";
    }
  }

  /**
   * A class in a user's own jars. It sees these jars, the JDK and the SPI, and nothing else of
   * Scatterproof.
   *
   * @param className binary name, with a public constructor without parameters
   * @param classPath jars and folders of classes; empty where the class is on our own class path
   */
  record Named(String className, List<Path> classPath) implements ImplementationChoice {
    public Named {
      classPath = List.copyOf(classPath);
    }

    @Override
    public String arguments() {
      String choice = "--impl class=" + className;
      return classPath.isEmpty()
          ? choice
          : choice
              + " --classpath "
              + classPath.stream()
                  .map(Path::toString)
                  .collect(Collectors.joining(File.pathSeparator));
    }
  }
}
