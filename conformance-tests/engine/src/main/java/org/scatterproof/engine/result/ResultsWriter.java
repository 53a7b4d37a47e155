package org.scatterproof.engine.result;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.scatterproof.spec.result.ExplorationResult;
import org.scatterproof.spec.result.RequirementResult;
import org.scatterproof.spec.result.ResultsFooter;
import org.scatterproof.spec.result.ResultsHeader;
import org.scatterproof.spec.result.ScenarioResult;

/** Writes the lines of results.jsonl and the files of counterexamples. */
public final class ResultsWriter {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ResultsWriter() {}

  /** Writes {@code folder/results.jsonl}. */
  public static void write(
      Path folder,
      ResultsHeader header,
      List<RequirementResult> requirements,
      List<ScenarioResult> scenarios,
      List<ExplorationResult> explorations,
      ResultsFooter footer)
      throws IOException {
    Path file = folder.resolve(OutFolder.RESULTS);
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      writeLine(out, "header", header);
      for (RequirementResult requirement : requirements) {
        writeLine(out, "requirement", requirement);
      }
      for (ScenarioResult scenario : scenarios) {
        writeLine(out, "scenario", scenario);
      }
      for (ExplorationResult exploration : explorations) {
        writeLine(out, "exploration", exploration);
      }
      writeLine(out, "footer", footer);
    }
  }

  /** Writes a counterexample for people and programs: JSON over several lines. */
  public static void writeCounterexample(Path file, ObjectNode content) throws IOException {
    Files.createDirectories(file.getParent());
    String text = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(content);
    Files.writeString(file, text + "\n");
  }

  private static void writeLine(Writer out, String type, Object line) throws IOException {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("type", type);
    node.setAll((ObjectNode) MAPPER.valueToTree(line));
    out.write(node.toString());
    out.write('\n');
  }
}
