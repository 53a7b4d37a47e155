package org.scatterproof.spec.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The line of one requirement.
 *
 * @param id the requirement
 * @param area its area's id
 * @param level MUST, SHOULD or MAY
 * @param basis id of what it rests on
 * @param sentence the requirement in one sentence
 * @param intent whom it serves
 * @param source where the documents say it
 * @param outcome what was decided; BROKEN where the implementation threw, crashed or hung
 * @param exercised steps that a rule spoke of
 * @param violatingScenarios ids of the scenarios that blame it, in catalog order
 * @param alsoScenarios how many scenarios violate it and blame another
 * @param readings which readings of open questions the implementation took
 * @param reason why it was not decided; null where it was
 * @param counterexample file of the shortest counterexample, relative to results.jsonl; null
 *     without one
 * @param text that counterexample as a person reads it; null without one
 */
public record RequirementResult(
    String id,
    String area,
    String level,
    String basis,
    String sentence,
    String intent,
    String source,
    Outcome outcome,
    long exercised,
    List<String> violatingScenarios,
    long alsoScenarios,
    List<ReadingTaken> readings,
    @Nullable String reason,
    @Nullable String counterexample,
    @Nullable String text) {

  /**
   * A reading of an open question that was seen.
   *
   * @param ambiguity id of the question
   * @param question the question
   * @param taken the readings that answers took, as text
   */
  public record ReadingTaken(String ambiguity, String question, List<String> taken) {}
}
