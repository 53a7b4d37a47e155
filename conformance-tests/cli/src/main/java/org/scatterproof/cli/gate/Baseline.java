package org.scatterproof.cli.gate;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.scatterproof.engine.input.BadInput;
import org.scatterproof.engine.input.Document;
import org.scatterproof.engine.input.DocumentReader;
import org.scatterproof.engine.input.SchemaCheck;
import org.scatterproof.reports.Results;
import org.scatterproof.spec.result.Outcome;

/**
 * What passed in an earlier run, as its verdict.json tells: a verdict that must not get worse.
 *
 * @param file as the user named it
 * @param passed kind and id of everything that passed
 */
public record Baseline(String file, Set<String> passed) {

  private static final SchemaCheck SCHEMA =
      SchemaCheck.ofResource("/scatterproof/schemas/verdict.schema.json");

  public Baseline {
    passed = Set.copyOf(passed);
  }

  /** The baseline that a verdict.json is. */
  public static Baseline read(Path file) throws BadInput {
    Document document = DocumentReader.read(file);
    SCHEMA.check(document);
    JsonNode root = document.root();
    Set<String> passed = new TreeSet<>();
    root.get("requirements").forEach(each -> add(passed, "requirement", each));
    root.get("explorations").forEach(each -> add(passed, each.get("technique").asText(), each));
    for (Map.Entry<String, JsonNode> each : root.get("scenarios").properties()) {
      if (isPassed(each.getValue())) {
        passed.add("scenario " + each.getKey());
      }
    }
    return new Baseline(file.toString(), passed);
  }

  /** Kind and id of what passed then and does not now, in the order of the alphabet. */
  Set<String> lost(Results now) {
    Set<String> lost = new TreeSet<>(passed);
    now.requirements().stream()
        .filter(each -> each.outcome() == Outcome.PASSED)
        .forEach(each -> lost.remove("requirement " + each.id()));
    now.scenarios().stream()
        .filter(each -> each.outcome() == Outcome.PASSED)
        .forEach(each -> lost.remove("scenario " + each.id()));
    now.explorations().stream()
        .filter(each -> each.outcome() == Outcome.PASSED)
        .forEach(each -> lost.remove(each.technique() + " " + each.id()));
    return lost;
  }

  private static void add(Set<String> passed, String kind, JsonNode result) {
    if (isPassed(result.get("outcome"))) {
      passed.add(kind + " " + result.get("id").asText());
    }
  }

  private static boolean isPassed(JsonNode word) {
    return word.asText().equals(Outcome.PASSED.id());
  }
}
