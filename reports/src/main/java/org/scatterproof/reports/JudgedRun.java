package org.scatterproof.reports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.result.Outcome;
import org.scatterproof.spec.result.RequirementResult;
import org.scatterproof.spec.result.ResultsHeader;

/**
 * What is compared of a run: small, so that a hundred of them fit in memory.
 *
 * @param folder name of the folder that holds it
 * @param name the implementation's own name
 * @param version its own version
 * @param profile id of the profile that was asked
 * @param started ISO-8601 instant
 * @param verdict the run's line for people
 * @param outcome the worst of all
 * @param cells requirements that were in the run, by id, in its order
 * @param readings readings taken, in the order of questions, by the id of the question
 * @param outcomes of everything, by kind and id: {@code requirement dma.gen.continues}
 */
public record JudgedRun(
    String folder,
    String name,
    String version,
    String profile,
    String started,
    String verdict,
    Outcome outcome,
    Map<String, Cell> cells,
    Map<String, Reading> readings,
    Map<String, Outcome> outcomes) {

  /**
   * A requirement in a run.
   *
   * @param sentence the requirement, as that run had it
   * @param reason why it was not decided; null where it was
   * @param counterexample file below the run's folder; null without one
   * @param picture file below the run's folder; null without one
   */
  record Cell(
      String id,
      String area,
      String level,
      String sentence,
      Outcome outcome,
      @Nullable String reason,
      @Nullable String counterexample,
      @Nullable String picture) {}

  /** An open question, and how it was read. */
  record Reading(String question, List<String> taken) {

    String text() {
      return String.join("; ", taken);
    }
  }

  /**
   * Reads a run.
   *
   * @param file a results.jsonl
   */
  public static JudgedRun read(Path file) throws ResultsException {
    return of(file, ResultsReader.read(file));
  }

  private static JudgedRun of(Path file, Results results) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    ResultsHeader header = results.header();
    Map<String, Cell> cells = new LinkedHashMap<>();
    Map<String, Reading> readings = new TreeMap<>();
    for (RequirementResult each : results.requirements()) {
      cells.put(each.id(), cell(folder, each));
      each.readings().forEach(taken -> merge(readings, taken));
    }
    return new JudgedRun(
        folder == null ? "" : String.valueOf(folder.getFileName()),
        header.implementation(),
        header.implementationVersion(),
        header.profile(),
        header.started(),
        results.footer().verdict(),
        results.footer().outcome(),
        cells,
        readings,
        outcomes(results));
  }

  private static Cell cell(@Nullable Path folder, RequirementResult each) {
    String picture = Beside.picture(each.counterexample());
    boolean drawn =
        picture != null && folder != null && Files.isRegularFile(folder.resolve(picture));
    return new Cell(
        each.id(),
        each.area(),
        each.level(),
        each.sentence(),
        each.outcome(),
        each.reason(),
        each.counterexample(),
        drawn ? picture : null);
  }

  /** Two requirements may leave the same question open. */
  private static void merge(Map<String, Reading> readings, RequirementResult.ReadingTaken taken) {
    Reading known = readings.get(taken.ambiguity());
    List<String> all = new ArrayList<>(known == null ? List.of() : known.taken());
    taken.taken().stream().filter(each -> !all.contains(each)).forEach(all::add);
    readings.put(taken.ambiguity(), new Reading(taken.question(), List.copyOf(all)));
  }

  private static Map<String, Outcome> outcomes(Results results) {
    Map<String, Outcome> outcomes = new TreeMap<>();
    results.requirements().forEach(r -> outcomes.put("requirement " + r.id(), r.outcome()));
    results.scenarios().forEach(r -> outcomes.put("scenario " + r.id(), r.outcome()));
    results.explorations().forEach(r -> outcomes.put(r.technique() + " " + r.id(), r.outcome()));
    return outcomes;
  }
}
