package org.scatterproof.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.result.ExplorationResult;
import org.scatterproof.spec.result.Outcome;
import org.scatterproof.spec.result.RequirementResult;
import org.scatterproof.spec.rule.Level;
import org.scatterproof.spec.rule.Profile;
import org.scatterproof.spec.spi.Capability;

/**
 * The verdict in one line.
 *
 * @param profile that was asked
 * @param areas that were asked and are declared
 * @param declared all that the implementation declares
 * @param only what the run was restricted to; empty where it was not
 * @param files what was done with files, {@code replayed} for example, instead of running the
 *     catalog; null where it was run
 */
record VerdictLine(
    Profile profile,
    Set<Capability> areas,
    Set<Capability> declared,
    List<String> only,
    @Nullable String files) {

  /** What was done with files that somebody's calls are made of. */
  static final String REPLAYED = "replayed";

  String of(
      Outcome outcome,
      List<RequirementResult> requirements,
      int scenarios,
      List<ExplorationResult> explorations) {
    long applicable = requirements.stream().filter(VerdictLine::isApplicable).count();
    String scope = scope();
    if (scenarios == 0 && explorations.isEmpty()) {
      return "inconclusive: nothing was executed" + scope;
    }
    return switch (outcome) {
      case PASSED, INAPPLICABLE ->
          only.isEmpty() && files == null
              ? "conformant" + scope
              : asFar()
                  + ": "
                  + applicable
                  + (applicable == 1 ? " requirement" : " requirements")
                  + scope;
      case FAILED, BROKEN -> failed(requirements, applicable) + scope;
      case UNTESTED, CANT_TELL ->
          "inconclusive: " + undecided(requirements, applicable, explorations) + scope;
      case HARNESS_ERROR -> "no verdict: Scatterproof itself failed" + scope;
    };
  }

  /** What was replayed is what somebody happened to call: nobody conforms by that alone. */
  private String asFar() {
    String what = Objects.requireNonNullElse(files, "asked");
    return (what.equals(REPLAYED) ? "nothing wrong as far as " : "conformant as far as ") + what;
  }

  private static String undecided(
      List<RequirementResult> requirements, long applicable, List<ExplorationResult> explorations) {
    long open = count(requirements, Outcome.UNTESTED, Outcome.CANT_TELL);
    long unfinished = explorations.stream().filter(e -> e.outcome() == Outcome.CANT_TELL).count();
    String ofRequirements = open + " of " + applicable + " requirements";
    String ofExplorations = unfinished + " of " + explorations.size() + " explorations";
    String both =
        open == 0 && unfinished > 0
            ? ofExplorations
            : ofRequirements + (unfinished == 0 ? "" : " and " + ofExplorations);
    return both + " could not be decided";
  }

  /** Advice that is not followed is told from an obligation that is not kept. */
  private static String failed(List<RequirementResult> requirements, long applicable) {
    long failed = count(requirements, Outcome.FAILED, Outcome.BROKEN);
    boolean onlyAdvice =
        requirements.stream()
            .filter(r -> r.outcome() == Outcome.FAILED || r.outcome() == Outcome.BROKEN)
            .noneMatch(r -> r.level().equals(Level.MUST.name()));
    return onlyAdvice && failed > 0
        ? "conformant, but "
            + (failed == 1
                ? "1 recommendation (SHOULD) is"
                : failed + " recommendations (SHOULD) are")
            + " not followed"
        : "not conformant: " + failed + " of " + applicable + " requirements failed";
  }

  private String scope() {
    String restriction = only.isEmpty() ? "" : ", only " + String.join(" ", only);
    return " ("
        + (areas.isEmpty() ? "no area" : whatWasAsked())
        + "), profile "
        + profile.id()
        + restriction;
  }

  /** {@code dma, mbuf}, or with what they can do beyond: {@code dma with copy, clone; mbuf}. */
  private String whatWasAsked() {
    List<String> names = new ArrayList<>();
    for (Capability area : areas) {
      String additions = ids(each -> each.addsTo(area) && !isForAll(each));
      names.add(additions.isEmpty() ? area.id() : area.id() + " with " + additions);
    }
    String forAll = ids(VerdictLine::isForAll);
    if (!forAll.isEmpty()) {
      names.add(forAll);
    }
    boolean onlyAreas = declared.stream().allMatch(Capability::isArea);
    return String.join(onlyAreas ? ", " : "; ", names);
  }

  private String ids(Predicate<Capability> which) {
    return declared.stream()
        .filter(which)
        .sorted()
        .map(Capability::id)
        .collect(Collectors.joining(", "));
  }

  private static boolean isForAll(Capability addition) {
    return Capability.areas().stream().allMatch(addition::addsTo);
  }

  private static boolean isApplicable(RequirementResult requirement) {
    return requirement.outcome() != Outcome.INAPPLICABLE;
  }

  private static long count(List<RequirementResult> requirements, Outcome one, Outcome two) {
    return requirements.stream().filter(r -> r.outcome() == one || r.outcome() == two).count();
  }
}
