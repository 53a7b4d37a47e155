package org.scatterproof.reports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.result.ExplorationResult;
import org.scatterproof.spec.result.RequirementResult;
import org.scatterproof.spec.result.ResultsFooter;
import org.scatterproof.spec.result.ResultsHeader;
import org.scatterproof.spec.result.ScenarioResult;

/**
 * Reads results.jsonl, and refuses whatever a run that finished would not have written: a reader of
 * verdicts that guesses would make verdicts of its own.
 */
public final class ResultsReader {

  private static final String MEND = "run again to write the file afresh";

  private final Path file;
  private final List<RequirementResult> requirements = new ArrayList<>();
  private final List<ScenarioResult> scenarios = new ArrayList<>();
  private final List<ExplorationResult> explorations = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private @Nullable ResultsHeader header;
  private @Nullable ResultsFooter footer;
  private final MessageDigest digest = sha256();
  private long line;

  /** The line, a character for each byte. */
  private String current = "";

  private ResultsReader(Path file) {
    this.file = file;
  }

  /**
   * The run that a file tells.
   *
   * @throws ResultsException if the file is missing, unreadable, damaged or cut off
   */
  public static Results read(Path file) throws ResultsException {
    return new ResultsReader(file).all();
  }

  private Results all() throws ResultsException {
    // A line is decoded on its own, so that bytes that are no text are blamed on their line.
    try (BufferedReader bytes = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      String next = bytes.readLine();
      while (next != null) {
        line++;
        current = next;
        next = bytes.readLine();
        take(object(bytes(current), next == null && !endsItsLastLine()));
        digest.update(bytes(current + "\n"));
      }
    } catch (NoSuchFileException e) {
      throw new ResultsException(file + ": there is no such file; run first to write it");
    } catch (IOException e) {
      String reason = PlainText.oneLine(e.toString());
      throw new ResultsException(
          file + ": cannot be read: " + reason + "; mend that, or run again");
    }
    if (header == null || footer == null) {
      throw cutOff();
    }
    return new Results(header, requirements, scenarios, explorations, footer);
  }

  private void take(ObjectNode object) throws ResultsException {
    Fields fields = new Fields(place(), object);
    String type = fields.text("type");
    if (footer != null) {
      throw place().damaged("a line after the footer");
    }
    if ((header == null) != type.equals("header")) {
      throw place().damaged(header == null ? "the header is missing" : "a second header");
    }
    switch (type) {
      case "header" -> header = ResultLines.header(fields);
      case "requirement" -> {
        RequirementResult requirement = ResultLines.requirement(fields);
        unique("requirement", requirement.id());
        requirements.add(requirement);
      }
      case "scenario" -> {
        ScenarioResult scenario = ResultLines.scenario(fields);
        unique("scenario", scenario.id());
        scenarios.add(scenario);
      }
      case "exploration" -> {
        ExplorationResult exploration = ResultLines.exploration(fields);
        unique(exploration.technique(), exploration.id());
        explorations.add(exploration);
      }
      case "footer" -> footer = footer(fields);
      default -> throw place().damaged("unknown type \"" + type + "\"");
    }
    fields.end();
  }

  private ResultsFooter footer(Fields fields) throws ResultsException {
    ResultsFooter read = ResultLines.footer(fields);
    long before = line - 1;
    if (read.lines() != before) {
      throw place()
          .damaged(
              "the footer counts " + read.lines() + " lines before it, but there are " + before);
    }
    int end = current.lastIndexOf('"' + ResultsFooter.DIGEST + '"');
    digest.update(bytes(current.substring(0, Math.max(end, 0))));
    String hex = HexFormat.of().formatHex(digest.digest());
    if (!fields.text(ResultsFooter.DIGEST).equals("sha256:" + hex)) {
      throw place().damaged("what stands before the footer's digest is not what it is of");
    }
    return read;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private void unique(String type, String id) throws ResultsException {
    if (!ids.add(type + " " + id)) {
      throw place().damaged("a second " + type + " \"" + id + "\"");
    }
  }

  /** Whatever was written whole ends in a line feed; what was cut off within a line does not. */
  private boolean endsItsLastLine() throws IOException {
    try (RandomAccessFile end = new RandomAccessFile(file.toFile(), "r")) {
      end.seek(Math.max(end.length() - 1, 0));
      return end.read() == '\n';
    }
  }

  private ObjectNode object(byte[] bytes, boolean cut) throws ResultsException {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      JsonNode node = Json.reader().readTree(text);
      if (node instanceof ObjectNode object) {
        return object;
      }
      throw place().damaged("not a JSON object");
    } catch (CharacterCodingException e) {
      throw cut ? cutOff() : place().damaged("not UTF-8");
    } catch (JsonProcessingException e) {
      throw cut ? cutOff() : place().damaged("not JSON: " + e.getOriginalMessage());
    }
  }

  private static byte[] bytes(String characters) {
    return characters.getBytes(StandardCharsets.ISO_8859_1);
  }

  private ResultsException cutOff() {
    return place().refused("cut off: the run did not finish", "run again");
  }

  private Place place() {
    return new Place(file, Math.max(line, 1), MEND);
  }
}
