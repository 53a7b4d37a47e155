package org.scatterproof.engine.implementation;

import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.scatterproof.spec.spi.Implementation;

/** Makes the implementation that somebody chose. Runs its code: for worker processes only. */
public final class ImplementationLoader {

  private ImplementationLoader() {}

  /** Loads and creates an implementation; the current thread's class loader becomes its own. */
  public static Implementation load(ImplementationChoice choice) throws ImplementationUnavailable {
    if (choice instanceof ImplementationChoice.Named named) {
      return create(named);
    }
    if (choice instanceof ImplementationChoice.BuiltIn builtIn) {
      return find(builtIn.name());
    }
    throw new ImplementationUnavailable("a program is no class to load: " + choice);
  }

  private static Implementation find(String name) throws ImplementationUnavailable {
    List<String> others = new ArrayList<>();
    Iterator<Implementation> found = ServiceLoader.load(Implementation.class).iterator();
    try {
      while (found.hasNext()) {
        Implementation implementation = found.next();
        if (name.equals(implementation.name())) {
          return implementation;
        }
        others.add(implementation.name());
      }
    } catch (ServiceConfigurationError e) {
      throw new ImplementationUnavailable(
          "an implementation on the class path cannot be had: " + firstLine(e));
    }
    throw new ImplementationUnavailable(
        "there is no implementation "
            + name
            + (others.isEmpty() ? "" : "; there is " + String.join(", ", others))
            + "; name a class of your own with --impl class=NAME --classpath JARS");
  }

  private static Implementation create(ImplementationChoice.Named named)
      throws ImplementationUnavailable {
    String name = named.className();
    try {
      ClassLoader loader = loader(named);
      Thread.currentThread().setContextClassLoader(loader);
      Class<?> type = Class.forName(name, true, loader);
      if (!Implementation.class.isAssignableFrom(type)) {
        throw new ImplementationUnavailable(
            name + " does not implement " + Implementation.class.getName());
      }
      return (Implementation) type.getConstructor().newInstance();
    } catch (ClassNotFoundException e) {
      throw new ImplementationUnavailable("there is no class " + name + where(named));
    } catch (NoSuchMethodException e) {
      throw new ImplementationUnavailable(
          name + " has no public constructor without parameters; give it one");
    } catch (InstantiationException e) {
      throw new ImplementationUnavailable(name + " is abstract; name a class that is not");
    } catch (IllegalAccessException e) {
      throw new ImplementationUnavailable(name + " is not public; make it so");
    } catch (InvocationTargetException e) {
      throw new ImplementationUnavailable(
          "the constructor of " + name + " threw " + firstLine(e.getCause()));
    } catch (NoClassDefFoundError e) {
      throw new ImplementationUnavailable(
          name
              + " needs a class that is missing"
              + where(named)
              + ": "
              + String.valueOf(e.getMessage()).replace('/', '.'));
    } catch (LinkageError e) { // a newer Java's class, a static block that throws
      throw new ImplementationUnavailable(name + " cannot be loaded: " + firstLine(e));
    }
  }

  private static ClassLoader loader(ImplementationChoice.Named named)
      throws ImplementationUnavailable {
    ClassLoader own = ImplementationLoader.class.getClassLoader();
    if (named.classPath().isEmpty()) {
      return own;
    }
    URL[] urls = new URL[named.classPath().size()];
    for (int i = 0; i < urls.length; i++) {
      Path entry = named.classPath().get(i);
      try {
        urls[i] = entry.toUri().toURL();
      } catch (MalformedURLException e) {
        throw new ImplementationUnavailable(entry + " cannot be on a class path");
      }
    }
    return new URLClassLoader(urls, new SpiOnlyClassLoader(own));
  }

  private static String where(ImplementationChoice.Named named) {
    if (named.classPath().isEmpty()) {
      return "; name its jars with --classpath";
    }
    return " in "
        + named.classPath().stream().map(Path::toString).collect(Collectors.joining(", "));
  }

  private static String firstLine(Throwable thrown) {
    return thrown.toString().lines().findFirst().orElse(thrown.getClass().getName());
  }
}
