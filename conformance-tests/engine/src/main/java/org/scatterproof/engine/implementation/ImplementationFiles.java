package org.scatterproof.engine.implementation;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.scatterproof.engine.input.Digests;

/** The files that an implementation's classes come from. */
public final class ImplementationFiles {

  private ImplementationFiles() {}

  /** Refuses a class path of which an entry cannot be read. */
  public static void check(ImplementationChoice choice) throws ImplementationUnavailable {
    if (choice instanceof ImplementationChoice.Named named) {
      for (Path entry : named.classPath()) {
        check(entry);
      }
    }
  }

  /**
   * {@code sha256:} of the jars and folders of the class path; without one, of the file or folder
   * that holds the class.
   */
  public static String digest(ImplementationChoice choice, String className) throws IOException {
    Digests digest = new Digests();
    if (choice instanceof ImplementationChoice.Command command) {
      return digest(command, digest);
    }
    digest.add(className);
    List<Path> entries =
        choice instanceof ImplementationChoice.Named named ? named.classPath() : List.of();
    for (Path entry : entries.isEmpty() ? holder(className) : entries) {
      add(entry, digest);
    }
    return digest.finish();
  }

  /**
   * Of the program's words, and of those that are files: a script is one beside its interpreter.
   */
  private static String digest(ImplementationChoice.Command command, Digests digest)
      throws IOException {
    for (String word : command.words()) {
      digest.add(word);
      Path file = Path.of(word);
      if (Files.isRegularFile(file)) {
        digest.add(file);
      }
    }
    return digest.finish();
  }

  private static void check(Path entry) throws ImplementationUnavailable {
    if (Files.isDirectory(entry)) {
      return;
    }
    if (!Files.exists(entry)) {
      throw new ImplementationUnavailable("--classpath: there is no " + entry);
    }
    try (ZipFile jar = new ZipFile(entry.toFile())) {
      if (jar.size() == 0) {
        throw new ImplementationUnavailable("--classpath: " + entry + " is an empty jar");
      }
    } catch (IOException e) {
      throw new ImplementationUnavailable(
          "--classpath: " + entry + " is neither a readable jar nor a folder of classes");
    }
  }

  private static void add(Path entry, Digests digest) throws IOException {
    if (!Files.isDirectory(entry)) {
      digest.add(entry);
      return;
    }
    List<Path> files;
    try (Stream<Path> walk = Files.walk(entry)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      digest.add(entry.relativize(file).toString());
      digest.add(file);
    }
  }

  /** The jar or folder on our own class path that has a class; none where it cannot be told. */
  private static List<Path> holder(String className) {
    String resource = className.replace('.', '/') + ".class";
    URL url = ImplementationFiles.class.getClassLoader().getResource(resource);
    if (url == null) {
      return List.of();
    }
    String text = url.toString();
    try {
      if (text.startsWith("jar:file:")) {
        return List.of(Path.of(new URI(text.substring("jar:".length(), text.indexOf("!/")))));
      }
      return text.startsWith("file:") ? List.of(Path.of(new URI(text))) : List.of();
    } catch (URISyntaxException e) {
      return List.of();
    }
  }
}
