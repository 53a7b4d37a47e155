package org.scatterproof.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.execute.ScenarioVerdict.ReadingSeen;
import org.scatterproof.spec.result.Outcome;
import org.scatterproof.spec.result.RequirementResult;
import org.scatterproof.spec.result.RequirementResult.ReadingTaken;
import org.scatterproof.spec.rule.Ambiguity;
import org.scatterproof.spec.rule.Requirement;
import org.scatterproof.spec.rule.SpiRequirements;

/** What all scenarios and explorations together showed of one requirement. */
final class RequirementTally {

  private final Requirement requirement;
  private final @Nullable String notAsked;
  private final List<String> violating = new ArrayList<>();
  private final Map<String, Integer> readings = new LinkedHashMap<>();
  private long also;
  private long exercised;
  private int claimed;
  private int claimedButCut;
  private @Nullable String undecided;

  /**
   * A tally without scenarios.
   *
   * @param notAsked why the requirement is not asked at all; null where it is
   */
  RequirementTally(Requirement requirement, @Nullable String notAsked) {
    this.requirement = requirement;
    this.notAsked = notAsked;
  }

  void add(Shown shown) {
    String id = requirement.id();
    exercised += shown.exercised().getOrDefault(id, 0L);
    Decided.Failure failure = shown.failure();
    if (failure != null) {
      also += failure.also().contains(id) ? 1 : 0;
      if (failure.requirement().equals(id)) {
        violating.add(shown.id());
      }
    }
    for (ReadingSeen seen : shown.readings()) {
      if (seen.requirement().equals(id)) {
        readings.merge(seen.ambiguity(), seen.taken(), (a, b) -> a | b);
      }
    }
    if (shown.claims().contains(id)) {
      claimed++;
      claimedButCut += failure != null && !failure.requirement().equals(id) ? 1 : 0;
      if (shown.reason() != null && undecided == null) {
        undecided = shown.id() + ": " + shown.reason();
      }
    }
  }

  Requirement requirement() {
    return requirement;
  }

  /** Readings taken, as bits, by the id of the question. */
  Map<String, Integer> readings() {
    return readings;
  }

  /**
   * The line of results, without counterexample.
   *
   * @param selected whether it was asked for by name, or everything was
   */
  RequirementResult result(boolean selected) {
    Outcome outcome = outcome(selected);
    return new RequirementResult(
        requirement.id(),
        requirement.area(),
        requirement.level().name(),
        requirement.basis().id(),
        requirement.sentence(),
        requirement.intent(),
        requirement.source(),
        outcome,
        exercised,
        violating,
        also,
        readingsTaken(),
        reason(outcome),
        null,
        outcome == Outcome.FAILED && violating.isEmpty() ? mixed() : null);
  }

  private Outcome outcome(boolean selected) {
    if (!violating.isEmpty()) {
      boolean answers = requirement.equals(SpiRequirements.ANSWERS);
      return answers ? Outcome.BROKEN : Outcome.FAILED;
    }
    if (notAsked != null) {
      return Outcome.INAPPLICABLE;
    }
    if (mixed() != null) {
      return Outcome.FAILED;
    }
    if (undecided != null) {
      return Outcome.CANT_TELL;
    }
    if (exercised > 0) {
      return Outcome.PASSED;
    }
    return selected || claimed > 0 ? Outcome.UNTESTED : Outcome.INAPPLICABLE;
  }

  private @Nullable String reason(Outcome outcome) {
    return switch (outcome) {
      case INAPPLICABLE -> notAsked != null ? notAsked : "not exercised by what was selected";
      case CANT_TELL -> undecided;
      case UNTESTED -> whyUntested();
      case FAILED -> violating.isEmpty() ? mixed() : null;
      case PASSED, BROKEN, HARNESS_ERROR -> null;
    };
  }

  /** Says which question got several answers although one implementation keeps to one; or null. */
  private @Nullable String mixed() {
    for (Ambiguity open : requirement.ambiguities()) {
      int bits = readings.getOrDefault(open.id(), 0);
      if (open.constant() && Integer.bitCount(bits) > 1) {
        return "mixed readings of "
            + open.id()
            + ", of which an implementation keeps to one: "
            + String.join("; ", texts(open, bits));
      }
    }
    return null;
  }

  private static List<String> texts(Ambiguity open, int bits) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < open.readings().size(); i++) {
      if ((bits & 1 << i) != 0) {
        texts.add(open.readings().get(i));
      }
    }
    return texts;
  }

  private String whyUntested() {
    if (claimed == 0) {
      return "no scenario is there to exercise it";
    }
    return claimedButCut > 0
        ? "scenarios that would exercise it violate another requirement before"
        : "no answer in the scenarios that claim it was one that it speaks of";
  }

  private List<ReadingTaken> readingsTaken() {
    List<ReadingTaken> taken = new ArrayList<>();
    for (Ambiguity open : requirement.ambiguities()) {
      List<String> texts = texts(open, readings.getOrDefault(open.id(), 0));
      if (!texts.isEmpty()) {
        taken.add(new ReadingTaken(open.id(), open.question(), texts));
      }
    }
    return taken;
  }
}
