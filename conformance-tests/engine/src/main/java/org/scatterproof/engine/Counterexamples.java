package org.scatterproof.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
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
import org.scatterproof.spec.rule.Profile;

/** The counterexamples that are kept: of each blamed requirement the shortest ones. */
final class Counterexamples {

  private static final int MOST = 10;
  private static final String FOLDER = "counterexamples";

  /** By requirement, the shortest first. */
  private final Map<String, List<Decided>> kept = new TreeMap<>();

  /** File by scenario id, relative to the results. */
  private final Map<String, String> files = new HashMap<>();

  Counterexamples(List<Decided> scenarios) {
    for (Decided decided : scenarios) {
      if (decided.failure() != null) {
        kept.computeIfAbsent(decided.failure().requirement(), id -> new ArrayList<>()).add(decided);
      }
    }
    // Fewest calls, then least to read. Calls that nobody counted are the most. The sort keeps the
    // catalog's order among equals.
    Comparator<Decided> shortest =
        Comparator.comparingInt((Decided d) -> d.calls() == 0 ? Integer.MAX_VALUE : d.calls())
            .thenComparingInt(d -> d.failure() == null ? 0 : d.failure().text().length());
    kept.forEach(
        (id, list) -> {
          list.sort(shortest);
          for (int i = 0; i < list.size() && i < MOST; i++) {
            files.put(
                list.get(i).scenario().info().id(), FOLDER + "/" + id + "." + (i + 1) + ".json");
          }
        });
  }

  /** The shortest one that blames a requirement, in a list of at most one. */
  List<Decided> shortest(String requirement) {
    return kept.getOrDefault(requirement, List.of()).stream().limit(1).toList();
  }

  /** The file of a scenario's counterexample; empty where none is kept. */
  Optional<String> file(Decided decided) {
    return Optional.ofNullable(files.get(decided.scenario().info().id()));
  }

  /** Writes them below a folder. */
  void write(Path folder, String implementation, Profile profile) throws IOException {
    for (List<Decided> list : kept.values()) {
      for (Decided decided : list) {
        String file = files.get(decided.scenario().info().id());
        Failure failure = decided.failure();
        if (file != null && failure != null) {
          ResultsWriter.writeCounterexample(
              folder.resolve(file), content(failure, implementation, profile));
        }
      }
    }
  }

  private static ObjectNode content(Failure failure, String implementation, Profile profile) {
    ObjectNode content = new ObjectMapper().createObjectNode();
    content.set("area", failure.counterexample().get("area"));
    content.set("title", failure.counterexample().get("title"));
    content.put("implementation", implementation);
    content.put("profile", profile.id());
    content.put("blamed", failure.requirement());
    content.put("why", failure.why());
    content.set("scenarios", failure.counterexample().get("scenarios"));
    return content;
  }
}
