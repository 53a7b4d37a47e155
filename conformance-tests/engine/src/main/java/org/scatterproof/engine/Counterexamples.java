package org.scatterproof.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.scatterproof.engine.Decided.Failure;
import org.scatterproof.engine.result.ResultsWriter;
import org.scatterproof.engine.trace.JunitTest;
import org.scatterproof.spec.rule.Profile;

/** The counterexamples that are kept: of each blamed requirement the shortest ones. */
final class Counterexamples {

  private static final int MOST = 10;
  private static final String FOLDER = "counterexamples";

  /** By requirement, the shortest first. */
  private final Map<String, List<Shown>> kept = new TreeMap<>();

  /** File name, without its ending, by id of scenario or exploration, relative to the results. */
  private final Map<String, String> names = new HashMap<>();

  Counterexamples(List<? extends Shown> shown) {
    for (Shown decided : shown) {
      if (decided.failure() != null) {
        kept.computeIfAbsent(decided.failure().requirement(), id -> new ArrayList<>()).add(decided);
      }
    }
    // Fewest calls, then least to read. Calls that nobody counted are the most. The sort keeps the
    // order among equals.
    Comparator<Shown> shortest =
        Comparator.comparingLong(
                (Shown d) -> d.callsToFail() == 0 ? Long.MAX_VALUE : d.callsToFail())
            .thenComparingInt(d -> d.failure() == null ? 0 : d.failure().text().length());
    kept.forEach(
        (id, list) -> {
          list.sort(shortest);
          int files = 0;
          for (Shown decided : list) {
            if (files < MOST && isReplayable(decided)) {
              names.put(decided.id(), FOLDER + "/" + id + "." + ++files);
            }
          }
        });
  }

  private static boolean isReplayable(Shown decided) {
    return decided.failure() != null && decided.failure().counterexample() != null;
  }

  /** The shortest one that blames a requirement, in a list of at most one. */
  List<Shown> shortest(String requirement) {
    return kept.getOrDefault(requirement, List.of()).stream().limit(1).toList();
  }

  /** The file of a scenario's counterexample; empty where none is kept. */
  Optional<String> file(Shown decided) {
    return Optional.ofNullable(names.get(decided.id())).map(name -> name + ".json");
  }

  /** The file of its picture; empty where there is none. */
  Optional<String> picture(Shown decided) {
    Failure failure = decided.failure();
    return failure == null || failure.picture() == null
        ? Optional.empty()
        : Optional.ofNullable(names.get(decided.id())).map(name -> name + ".svg");
  }

  /** Writes them below a folder. */
  void write(Path folder, String implementation, Profile profile) throws IOException {
    for (List<Shown> list : kept.values()) {
      for (Shown decided : list) {
        Failure failure = decided.failure();
        String name = names.get(decided.id());
        if (name == null || failure == null || failure.counterexample() == null) {
          continue;
        }
        ResultsWriter.writeCounterexample(
            folder.resolve(name + ".json"),
            content(failure, failure.counterexample(), implementation, profile));
        Files.writeString(
            folder.resolve(name + ".test.java"),
            JunitTest.of(failure.requirement(), failure.why(), failure.counterexample()));
        if (failure.picture() != null) {
          Files.writeString(folder.resolve(name + ".svg"), failure.picture());
        }
      }
    }
  }

  private static ObjectNode content(
      Failure failure, ObjectNode scenario, String implementation, Profile profile) {
    ObjectNode content = new ObjectMapper().createObjectNode();
    content.set("area", scenario.get("area"));
    content.set("title", scenario.get("title"));
    content.put("implementation", implementation);
    content.put("profile", profile.id());
    content.put("blamed", failure.requirement());
    content.put("why", failure.why());
    content.set("scenarios", claiming(failure.requirement(), scenario.get("scenarios")));
    return content;
  }

  /** What a model or a scope made claims nothing; a file of scenarios must, to be replayed. */
  private static JsonNode claiming(String requirement, JsonNode scenarios) {
    JsonNode claiming = scenarios.deepCopy();
    for (JsonNode each : claiming) {
      if (each.path("claims").isEmpty()) {
        ((ObjectNode) each).putArray("claims").add(requirement);
      }
    }
    return claiming;
  }
}
