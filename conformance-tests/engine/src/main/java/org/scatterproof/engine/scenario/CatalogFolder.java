package org.scatterproof.engine.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.scatterproof.engine.input.BadInput;
import org.scatterproof.engine.input.Document;
import org.scatterproof.engine.input.DocumentReader;

/**
 * Finds the files of the built-in catalog: a folder of classes in a build, a jar in what is
 * shipped. They are found by looking, so that no list of them can be out of date.
 */
final class CatalogFolder {

  private static final String FOLDER = "scatterproof/catalog/";
  private static final String ENDING = ".yaml";

  /** How the folder is called where people edit it. */
  private static final String KNOWN_AS = "spec/catalog/";

  /** A file that lies beside the catalog in every form of the program. */
  private static final String LANDMARK = "/scatterproof/schemas/scenario.schema.json";

  private CatalogFolder() {}

  /** Every file, by name. */
  static List<Document> read() throws BadInput, IOException {
    URL landmark = CatalogFolder.class.getResource(LANDMARK);
    if (landmark == null) {
      throw new IllegalStateException("the program lacks its file " + LANDMARK);
    }
    URLConnection connection = landmark.openConnection();
    if (connection instanceof JarURLConnection jar) {
      jar.setUseCaches(false);
      try (JarFile file = jar.getJarFile()) {
        return readJar(file);
      }
    }
    try {
      // From schemas/scenario.schema.json to what lies beside the folder schemas.
      Path schemas = Path.of(landmark.toURI()).getParent();
      return readFolder(schemas.resolveSibling("catalog"));
    } catch (URISyntaxException e) {
      throw new IOException("the program's own folder has no usable name: " + landmark, e);
    }
  }

  private static List<Document> readJar(JarFile jar) throws BadInput, IOException {
    List<JarEntry> entries =
        jar.stream()
            .filter(entry -> entry.getName().startsWith(FOLDER))
            .filter(entry -> entry.getName().endsWith(ENDING))
            .sorted((a, b) -> a.getName().compareTo(b.getName()))
            .toList();
    List<Document> documents = new ArrayList<>();
    for (JarEntry entry : entries) {
      String name = entry.getName().substring(FOLDER.length());
      try (InputStream in = jar.getInputStream(entry)) {
        documents.add(DocumentReader.read(KNOWN_AS + name, in));
      }
    }
    return documents;
  }

  private static List<Document> readFolder(Path folder) throws BadInput, IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.filter(path -> path.toString().endsWith(ENDING)).sorted().toList();
    }
    List<Document> documents = new ArrayList<>();
    for (Path file : files) {
      try (InputStream in = Files.newInputStream(file)) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        documents.add(DocumentReader.read(KNOWN_AS + name, in));
      }
    }
    return documents;
  }
}
