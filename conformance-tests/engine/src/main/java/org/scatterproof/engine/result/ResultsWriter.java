package org.scatterproof.engine.result;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
      MessageDigest digest = sha256();
      writeLine(out, digest, line("header", header));
      for (RequirementResult requirement : requirements) {
        writeLine(out, digest, line("requirement", requirement));
      }
      for (ScenarioResult scenario : scenarios) {
        writeLine(out, digest, line("scenario", scenario));
      }
      for (ExplorationResult exploration : explorations) {
        writeLine(out, digest, line("exploration", exploration));
      }
      out.write(sealed(line("footer", footer).toString(), digest) + "\n");
    }
  }

  /** Writes a counterexample for people and programs: JSON over several lines. */
  public static void writeCounterexample(Path file, ObjectNode content) throws IOException {
    Files.createDirectories(file.getParent());
    String text = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(content);
    Files.writeString(file, text + "\n");
  }

  private static ObjectNode line(String type, Object content) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("type", type);
    node.setAll((ObjectNode) MAPPER.valueToTree(content));
    return node;
  }

  private static void writeLine(Writer out, MessageDigest digest, ObjectNode line)
      throws IOException {
    String text = line + "\n";
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    out.write(text);
  }

  /** The footer with the digest of all that stands before it. */
  private static String sealed(String footer, MessageDigest digest) {
    String before = footer.substring(0, footer.length() - 1) + ",";
    digest.update(before.getBytes(StandardCharsets.UTF_8));
    String sha256 = HexFormat.of().formatHex(digest.digest());
    return before + "\"" + ResultsFooter.DIGEST + "\":\"sha256:" + sha256 + "\"}";
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
