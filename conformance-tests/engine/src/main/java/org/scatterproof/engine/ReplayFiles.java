package org.scatterproof.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.scatterproof.engine.input.BadInput;
import org.scatterproof.engine.recording.TraceScenarios;
import org.scatterproof.engine.scenario.Catalog;
import org.scatterproof.engine.scenario.CatalogFile;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.engine.vector.VectorFile;
import org.scatterproof.spec.spi.Capability;

/**
 * What is replayed: files of scenarios, counterexamples among them, files of vectors, and traces.
 */
final class ReplayFiles {

  private ReplayFiles() {}

  /** The catalog that belongs to the specification, where no file is named. */
  static Catalog of(List<Path> files) throws BadInput {
    return files.isEmpty() ? Catalog.builtIn() : read(files);
  }

  /** All of it, or nothing where a file breaks its format. */
  private static Catalog read(List<Path> files) throws BadInput {
    List<CatalogFile> read = new ArrayList<>();
    for (Path file : files) {
      if (TraceScenarios.isTrace(file)) {
        List<Scenario> played = TraceScenarios.read(file).scenarios();
        for (Capability area : Capability.areas()) {
          List<Scenario> own = played.stream().filter(v -> v.info().area() == area).toList();
          read.add(new CatalogFile(file.toString(), area, "a trace", own));
        }
      } else if (VectorFile.isNamedSo(file)) {
        VectorFile vectors = VectorFile.read(file);
        for (Capability area : Capability.areas()) {
          List<Scenario> own =
              vectors.vectors().stream().filter(v -> v.info().area() == area).toList();
          read.add(new CatalogFile(vectors.file(), area, "recorded answers", own));
        }
      } else {
        read.addAll(Catalog.ofFiles(List.of(file)).files());
      }
    }
    return Catalog.ofRead(read);
  }
}
