package org.scatterproof.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.scatterproof.engine.input.BadInput;
import org.scatterproof.engine.scenario.Catalog;
import org.scatterproof.engine.scenario.CatalogFile;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.engine.vector.VectorFile;
import org.scatterproof.spec.spi.Capability;

/**
 * What is replayed: files of scenarios, counterexamples among them, and files of vectors.
 *
 * @param catalog all scenarios of all files
 * @param notices what a person should know of the files, one line each
 */
record ReplayFiles(Catalog catalog, List<String> notices) {

  /** The catalog that belongs to the specification, where no file is named. */
  static ReplayFiles of(List<Path> files) throws BadInput {
    return files.isEmpty() ? new ReplayFiles(Catalog.builtIn(), List.of()) : read(files);
  }

  /** All of it, or nothing where a file breaks its format. */
  private static ReplayFiles read(List<Path> files) throws BadInput {
    List<CatalogFile> read = new ArrayList<>();
    List<String> notices = new ArrayList<>();
    for (Path file : files) {
      if (VectorFile.isNamedSo(file)) {
        VectorFile vectors = VectorFile.read(file);
        vectors
            .unjudged()
            .forEach(
                (area, count) ->
                    notices.add(
                        count
                            + " vectors of area "
                            + area
                            + " in "
                            + file
                            + " are not judged yet"));
        for (Capability area : Capability.areas()) {
          List<Scenario> own =
              vectors.vectors().stream().filter(v -> v.info().area() == area).toList();
          read.add(new CatalogFile(vectors.file(), area, "recorded answers", own));
        }
      } else {
        read.addAll(Catalog.ofFiles(List.of(file)).files());
      }
    }
    return new ReplayFiles(Catalog.ofRead(read), notices);
  }
}
