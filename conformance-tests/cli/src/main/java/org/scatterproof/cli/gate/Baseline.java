package org.scatterproof.cli.gate;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.scatterproof.engine.input.BadInput;
import org.scatterproof.engine.input.Document;
import org.scatterproof.engine.input.DocumentReader;
import org.scatterproof.engine.input.SchemaCheck;
import org.scatterproof.reports.Results;
import org.scatterproof.spec.result.ExitCode;
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

  /** What passed then and does not now: first what fails now, then what was not asked, by name. */
  Set<String> lost(Results now) {
    Map<String, Outcome> outcomes = outcomes(now);
    Set<String> lost = new LinkedHashSet<>();
    outcomes.forEach(
        (name, outcome) -> {
          if (outcome.exitCode() == ExitCode.VIOLATED && passed.contains(name)) {
            lost.add(name);
          }
        });
    new TreeSet<>(passed)
        .stream().filter(name -> outcomes.get(name) != Outcome.PASSED).forEach(lost::add);
    return lost;
  }

  /** Everything that was decided, in the order of the results. */
  private static Map<String, Outcome> outcomes(Results now) {
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    now.requirements().forEach(each -> outcomes.put("requirement " + each.id(), each.outcome()));
    now.scenarios().forEach(each -> outcomes.put("scenario " + each.id(), each.outcome()));
    now.explorations()
        .forEach(each -> outcomes.put(each.technique() + " " + each.id(), each.outcome()));
    return outcomes;
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
