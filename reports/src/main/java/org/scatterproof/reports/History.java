package org.scatterproof.reports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The runs of one implementation, this one last: history.jsonl, which each run takes over from the
 * results that it replaces. A history that cannot be read is set aside and named; nobody loses a
 * verdict for it.
 *
 * @param earlier the runs before, the oldest first
 * @param current this run
 * @param problem one line that says why earlier runs are missing; empty where none are
 */
record History(List<PastRun> earlier, PastRun current, Optional<String> problem) {

  static final String FILE = "history.jsonl";

  /** What a damaged history is called from then on. */
  static final String DAMAGED = "history.damaged.jsonl";

  /** Runs that are kept, this one included: as many as a trend can show. */
  private static final int RUNS = 20;

  /** More than any history that was written here. */
  private static final long LARGEST_FILE = 16 << 20;

  History {
    earlier = List.copyOf(earlier);
  }

  /** The history of a run of which nothing earlier is known. */
  static History startingWith(Results results) {
    return new History(List.of(), PastRun.of(results, 1), Optional.empty());
  }

  /**
   * Takes over the history that lies beside earlier results.
   *
   * @param from the folder of the results that are replaced; need not exist
   */
  static History continued(Path from, Results results) {
    Path file = from.resolve(FILE);
    if (!Files.exists(file)) {
      return startingWith(results);
    }
    try {
      PastRun unnumbered = PastRun.of(results, 0);
      List<PastRun> earlier = new ArrayList<>(read(file));
      earlier.removeIf(each -> each.isSameRunAs(unnumbered));
      long last = earlier.stream().mapToLong(PastRun::order).max().orElse(0);
      int tooMany = Math.max(0, earlier.size() - (RUNS - 1));
      return new History(
          earlier.subList(tooMany, earlier.size()),
          PastRun.of(results, Math.addExact(last, 1)),
          Optional.empty());
    } catch (ResultsException | IOException | ArithmeticException e) {
      String reason = e instanceof ResultsException ? e.getMessage() : file + ": " + e;
      String line = PlainText.oneLine(reason) + "; it is kept as " + DAMAGED;
      return new History(List.of(), PastRun.of(results, 1), Optional.of(line));
    }
  }

  /** Writes the history into a folder, and beside it the damaged one of the folder before. */
  void write(Path from, Folder folder) throws IOException {
    Path damaged = from.resolve(problem.isPresent() ? FILE : DAMAGED);
    if (Files.isRegularFile(damaged) && !damaged.equals(folder.path().resolve(DAMAGED))) {
      folder.write(DAMAGED, Files.readAllBytes(damaged));
    }
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (PastRun each : earlier) {
      lines.write(Json.line(each));
    }
    lines.write(Json.line(current));
    folder.write(FILE, lines.toByteArray());
  }

  /** Every run of a file, the oldest first. */
  static List<PastRun> read(Path file) throws IOException, ResultsException {
    if (Files.size(file) > LARGEST_FILE) {
      throw place(file, 1).damaged("larger than 16 MiB");
    }
    List<PastRun> runs = new ArrayList<>();
    long line = 0;
    try {
      for (String text : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        line++;
        runs.add(PastRun.of(new Fields(place(file, line), object(text, place(file, line)))));
      }
    } catch (MalformedInputException e) {
      throw place(file, line + 1).damaged("not UTF-8");
    }
    return runs;
  }

  private static ObjectNode object(String text, Place place) throws ResultsException {
    try {
      JsonNode node = Json.reader().readTree(text);
      if (node instanceof ObjectNode object) {
        return object;
      }
      throw place.damaged("not a JSON object");
    } catch (JsonProcessingException e) {
      throw place.damaged("not JSON: " + e.getOriginalMessage());
    }
  }

  private static Place place(Path file, long line) {
    return new Place(file, line, "the history begins anew");
  }
}
