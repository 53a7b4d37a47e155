package org.scatterproof.engine.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Checks documents against a JSON Schema and says what is wrong in one sentence. What a value
 * should be is the {@code title} of its schema.
 */
public final class SchemaCheck {

  private static final int SHOWN = 40;

  private final JsonNode root;
  private final Schema schema;

  private SchemaCheck(JsonNode root) {
    this.root = root;
    schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(root);
  }

  /** The schema of that name on the class path; it is part of the program. */
  public static SchemaCheck ofResource(String resource) {
    try (InputStream in = SchemaCheck.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file " + resource);
      }
      return new SchemaCheck(new ObjectMapper().readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Refuses a document that breaks the schema, for the first mistake in it. */
  public void check(Document document) throws BadInput {
    List<Mistake> mistakes = new ArrayList<>();
    for (Error error : schema.validate(document.root())) {
      mistakes.add(mistake(document, error));
    }
    if (mistakes.isEmpty()) {
      return;
    }
    mistakes.sort(
        Comparator.comparingInt((Mistake m) -> m.place().line())
            .thenComparingInt(m -> m.place().column()));
    Mistake first = mistakes.get(0);
    throw new BadInput(
        document.file(), first.place().line(), first.place().column(), first.wrong());
  }

  private record Mistake(Place place, String wrong) {}

  private Mistake mistake(Document document, Error error) {
    String pointer = error.getInstanceLocation().toString();
    String path = Document.path(pointer);
    JsonNode parent = schemaAround(error);
    return switch (error.getKeyword()) {
      case "additionalProperties" -> {
        String key = error.getProperty();
        List<String> known = new ArrayList<>();
        parent.path("properties").fieldNames().forEachRemaining(known::add);
        yield new Mistake(
            document.keyPlace(pointer + "/" + Document.escape(key)),
            path + " has an unknown key \"" + key + "\"" + Suggestion.of(key, known));
      }
      case "required" ->
          new Mistake(
              document.keyPlace(pointer), path + " lacks the key \"" + error.getProperty() + "\"");
      default ->
          new Mistake(
              document.values().getOrDefault(pointer, Place.UNKNOWN),
              path + " is " + shown(error.getInstanceNode()) + expected(parent, error));
    };
  }

  private static String expected(JsonNode parent, Error error) {
    return parent.has("title")
        ? "; expected is " + parent.get("title").asText()
        : ": " + error.getMessage();
  }

  private static String shown(JsonNode node) {
    if (node.isObject() || node.isArray()) {
      String kind = node.isObject() ? "an object" : "a list";
      return kind + " of " + node.size();
    }
    String text = node.toString();
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }

  /** The schema that holds the keyword which was broken. */
  private JsonNode schemaAround(Error error) {
    String fragment = error.getSchemaLocation().getFragment().toString();
    return root.at(fragment.substring(0, fragment.lastIndexOf('/')));
  }
}
