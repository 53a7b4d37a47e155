package org.scatterproof.engine.vector;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scatterproof.engine.input.BadInput;
import org.scatterproof.engine.input.Document;
import org.scatterproof.engine.input.DocumentReader;
import org.scatterproof.engine.input.SchemaCheck;
import org.scatterproof.engine.scenario.CatalogFileReader;
import org.scatterproof.engine.scenario.Scenario;

/**
 * A file of recorded answers, one JSON object a line, perhaps compressed by gzip. The whole file is
 * read and checked before anything of it is executed.
 *
 * @param file as the user named it
 * @param vectors in the file's order
 */
public record VectorFile(String file, List<Scenario> vectors) {

  private static final String SCHEMA = "/scatterproof/schemas/vector.schema.json";

  public VectorFile {
    vectors = List.copyOf(vectors);
  }

  /** Whether a file is named like one of vectors; any other is one of scenarios. */
  public static boolean isNamedSo(Path file) {
    String name = file.toString();
    return name.endsWith(".jsonl") || name.endsWith(".jsonl.gz") || name.endsWith(".gz");
  }

  /** Reads a file; one that breaks the format in any line is refused whole. */
  public static VectorFile read(Path path) throws BadInput {
    SchemaCheck schema = SchemaCheck.ofResource(SCHEMA);
    List<Scenario> vectors = new ArrayList<>();
    Map<String, Integer> firstLines = new HashMap<>();
    try (VectorLines lines = VectorLines.open(path)) {
      for (String line = lines.next(); line != null; line = lines.next()) {
        Document document = DocumentReader.readLine(path.toString(), lines.number(), line);
        schema.check(document);
        String id = document.root().get("id").textValue();
        Integer first = firstLines.putIfAbsent(id, lines.number());
        if (first != null) {
          throw lines.refuse("the id " + id + " stands twice; first in line " + first);
        }
        vectors.add(scenario(document, path + ":" + lines.number()));
      }
      if (firstLines.isEmpty()) {
        throw lines.refuse("the file holds no vector");
      }
      return new VectorFile(path.toString(), vectors);
    } catch (IOException e) {
      throw new BadInput(path.toString(), 0, 0, "the file cannot be closed: " + e.getMessage());
    }
  }

  private static Scenario scenario(Document document, String place) throws BadInput {
    ObjectNode file = VectorTranslation.toScenarioFile(document.root());
    return CatalogFileReader.readUnchecked(Document.ofTree(place, file)).scenarios().get(0);
  }
}
