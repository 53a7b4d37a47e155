package org.scatterproof.reports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.result.ExplorationResult;
import org.scatterproof.spec.result.Outcome;
import org.scatterproof.spec.result.RequirementResult;
import org.scatterproof.spec.result.RequirementResult.ReadingTaken;
import org.scatterproof.spec.result.ResultsHeader;
import org.scatterproof.spec.result.ScenarioResult;
import org.scatterproof.spec.rule.Level;

/**
 * verdict.json, property for property; {@code spec/schemas/verdict.schema.json} describes it. Two
 * runs of the same code with the same seed on the same machine differ in {@code started} and {@code
 * finished} only, and in the figures of stress tests.
 *
 * @param format version of the file's format
 * @param tool version of Scatterproof
 * @param implementation what was judged
 * @param profile id of the profile that was asked
 * @param areas ids of the areas that were asked
 * @param verdict one line that a person reads
 * @param outcome word for the worst of all
 * @param exitCode what the run exited with
 * @param requirementCounts level, then word of the outcome, to how many requirements
 * @param scenarioCounts word of the outcome to how many scenarios
 * @param requirements one per requirement asked
 * @param scenarios word of the outcome, by the scenario's id
 * @param explorations one per property model, scope and stress test
 * @param readings readings of open questions that the implementation took
 * @param digests of all that decides the verdict
 * @param environment machine, JDK and the like
 * @param commandLine what reproduces the run
 * @param started ISO-8601 instant
 * @param finished ISO-8601 instant
 */
record Verdict(
    int format,
    String tool,
    ImplementationJudged implementation,
    String profile,
    List<String> areas,
    String verdict,
    String outcome,
    int exitCode,
    Map<String, Map<String, Long>> requirementCounts,
    Map<String, Long> scenarioCounts,
    List<RequirementVerdict> requirements,
    Map<String, String> scenarios,
    List<ExplorationVerdict> explorations,
    List<Reading> readings,
    Digests digests,
    Map<String, String> environment,
    String commandLine,
    String started,
    String finished) {

  private static final int FORMAT = 1;

  /** Who was judged, in its own words. */
  record ImplementationJudged(String name, String version, List<String> capabilities) {}

  /**
   * What was decided of one requirement.
   *
   * @param outcome word of the outcome
   * @param exercised steps that a rule spoke of
   * @param blamedBy scenarios that blame it
   * @param alsoViolatedBy scenarios that violate it and blame another
   * @param signature what a waiver names, see {@link FailureSignature}; null where nothing failed
   * @param reason why it was not decided; null where it was
   * @param counterexample file, relative to verdict.json; null without one
   */
  record RequirementVerdict(
      String id,
      String area,
      String level,
      String basis,
      String outcome,
      long exercised,
      int blamedBy,
      long alsoViolatedBy,
      @Nullable String signature,
      @Nullable String reason,
      @Nullable String counterexample) {}

  /**
   * What came of one exploration.
   *
   * @param technique {@code property}, {@code scope} or {@code stress}
   * @param outcome word of the outcome
   * @param blamed the requirement that it blames; null without one
   * @param reason why it was not decided; null where it was
   * @param counterexample file, relative to verdict.json; null without one
   * @param figures what was covered
   */
  record ExplorationVerdict(
      String id,
      String technique,
      String area,
      String outcome,
      @Nullable String blamed,
      @Nullable String reason,
      @Nullable String counterexample,
      Map<String, String> figures) {}

  /** How the implementation read what the documents leave open in a requirement. */
  record Reading(String requirement, String ambiguity, String question, List<String> taken) {}

  /** {@code sha256:} of each thing that decides the verdict. */
  record Digests(String implementation, String rulebook, String catalog) {}

  static Verdict of(Results results) {
    ResultsHeader header = results.header();
    return new Verdict(
        FORMAT,
        header.tool(),
        new ImplementationJudged(
            header.implementation(), header.implementationVersion(), header.capabilities()),
        header.profile(),
        header.areas(),
        results.footer().verdict(),
        results.footer().outcome().id(),
        results.footer().exitCode(),
        byLevel(results.requirements()),
        counts(results.scenarios().stream().map(scenario -> scenario.outcome())),
        results.requirements().stream().map(each -> requirement(each, results)).toList(),
        scenarios(results.scenarios()),
        results.explorations().stream().map(Verdict::exploration).toList(),
        readings(results.requirements()),
        new Digests(header.implementationDigest(), header.rulebookDigest(), header.catalogDigest()),
        environment(header),
        header.commandLine(),
        header.started(),
        results.footer().finished());
  }

  private static RequirementVerdict requirement(RequirementResult result, Results results) {
    return new RequirementVerdict(
        result.id(),
        result.area(),
        result.level(),
        result.basis(),
        result.outcome().id(),
        result.exercised(),
        result.violatingScenarios().size(),
        result.alsoScenarios(),
        FailureSignature.of(result, results).orElse(null),
        result.reason(),
        result.counterexample());
  }

  private static ExplorationVerdict exploration(ExplorationResult result) {
    Map<String, String> figures = new LinkedHashMap<>();
    result.figures().forEach(each -> figures.put(each.name(), each.value()));
    return new ExplorationVerdict(
        result.id(),
        result.technique(),
        result.area(),
        result.outcome().id(),
        result.blamed(),
        result.reason(),
        result.counterexample(),
        figures);
  }

  private static Map<String, String> scenarios(List<ScenarioResult> scenarios) {
    Map<String, String> words = new LinkedHashMap<>();
    scenarios.forEach(each -> words.put(each.id(), each.outcome().id()));
    return words;
  }

  private static List<Reading> readings(List<RequirementResult> requirements) {
    List<Reading> readings = new ArrayList<>();
    for (RequirementResult result : requirements) {
      for (ReadingTaken each : result.readings()) {
        readings.add(new Reading(result.id(), each.ambiguity(), each.question(), each.taken()));
      }
    }
    return List.copyOf(readings);
  }

  private static Map<String, Map<String, Long>> byLevel(List<RequirementResult> requirements) {
    Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
    for (Level level : Level.values()) {
      counts.put(
          level.name(),
          counts(
              requirements.stream()
                  .filter(result -> result.level().equals(level.name()))
                  .map(RequirementResult::outcome)));
    }
    return counts;
  }

  /** Every outcome's word, in the order from the best to the worst, those with none too. */
  private static Map<String, Long> counts(Stream<Outcome> outcomes) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (Outcome outcome : Outcome.values()) {
      counts.put(outcome.id(), 0L);
    }
    outcomes.forEach(outcome -> counts.merge(outcome.id(), 1L, Long::sum));
    return counts;
  }

  private static Map<String, String> environment(ResultsHeader header) {
    Map<String, String> environment = new LinkedHashMap<>();
    header.environment().forEach(each -> environment.put(each.name(), each.value()));
    return environment;
  }
}
