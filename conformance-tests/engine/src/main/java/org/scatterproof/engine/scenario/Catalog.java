package org.scatterproof.engine.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.scatterproof.engine.input.BadInput;
import org.scatterproof.engine.input.Digests;
import org.scatterproof.engine.input.Document;
import org.scatterproof.engine.input.DocumentReader;

/**
 * Files of scenarios that are run together; no two scenarios have one id.
 *
 * @param files in the order in which they are run
 */
public record Catalog(List<CatalogFile> files) {

  public Catalog {
    files = List.copyOf(files);
  }

  /** The catalog that belongs to the specification. */
  public static Catalog builtIn() throws BadInput {
    try {
      return of(CatalogFolder.read());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The scenarios of some files. */
  public static Catalog ofFiles(List<Path> files) throws BadInput {
    List<Document> documents = new ArrayList<>();
    for (Path file : files) {
      documents.add(DocumentReader.read(file));
    }
    return of(documents);
  }

  private static Catalog of(List<Document> documents) throws BadInput {
    CatalogFileReader reader = new CatalogFileReader(Requirements.ids());
    List<CatalogFile> files = new ArrayList<>();
    for (Document document : documents) {
      files.add(reader.read(document));
    }
    Catalog catalog = new Catalog(files);
    catalog.checkIds();
    return catalog;
  }

  /** Every scenario, in order. */
  public List<Scenario> scenarios() {
    return files.stream().flatMap(file -> file.scenarios().stream()).toList();
  }

  /** Ids of the requirements that a scenario says it is there to exercise. */
  public Set<String> claims() {
    return scenarios().stream()
        .flatMap(each -> each.info().claims().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** {@code sha256:} over all that the scenarios say, in order; comments do not count. */
  public String digest() {
    Digests digest = new Digests();
    for (Scenario scenario : scenarios()) {
      digest.add(ScenarioWriter.write(scenario).toString());
    }
    return digest.finish();
  }

  /** These files, no two scenarios of which have one id. */
  public static Catalog ofRead(List<CatalogFile> files) throws BadInput {
    Catalog catalog = new Catalog(files);
    catalog.checkIds();
    return catalog;
  }

  private void checkIds() throws BadInput {
    Map<String, ScenarioInfo> first = new HashMap<>();
    for (Scenario scenario : scenarios()) {
      ScenarioInfo info = scenario.info();
      ScenarioInfo other = first.putIfAbsent(info.id(), info);
      if (other != null) {
        throw new BadInput(
            info.file(),
            info.line(),
            0,
            "the id " + info.id() + " stands twice; first in " + other.file() + ":" + other.line());
      }
    }
  }
}
