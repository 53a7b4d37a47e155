package org.scatterproof.engine.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.scatterproof.engine.input.BadInput;
import org.scatterproof.engine.input.Document;
import org.scatterproof.engine.input.DocumentReader;

/**
 * Reads the built-in catalog: a folder of classes in a build, a jar in what is shipped. Its {@code
 * index.txt} says which files there are, in the order in which they run.
 */
final class CatalogFolder {

  private static final String FOLDER = "/scatterproof/catalog/";

  /** How the folder is called where people edit it. */
  private static final String KNOWN_AS = "spec/catalog/";

  private CatalogFolder() {}

  /** Every file. */
  static List<Document> read() throws BadInput, IOException {
    List<Document> documents = new ArrayList<>();
    for (String file : index()) {
      try (InputStream in = open(file)) {
        documents.add(DocumentReader.read(KNOWN_AS + file, in));
      }
    }
    return documents;
  }

  private static List<String> index() throws IOException {
    try (InputStream in = open("index.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    }
  }

  private static InputStream open(String file) {
    InputStream in = CatalogFolder.class.getResourceAsStream(FOLDER + file);
    if (in == null) {
      throw new IllegalStateException("the program lacks its file " + FOLDER + file);
    }
    return in;
  }
}
