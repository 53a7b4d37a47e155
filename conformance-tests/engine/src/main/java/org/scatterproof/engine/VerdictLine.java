package org.scatterproof.engine;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.scatterproof.spec.result.Outcome;
import org.scatterproof.spec.result.RequirementResult;
import org.scatterproof.spec.rule.Profile;
import org.scatterproof.spec.spi.Capability;

/**
 * The verdict in one line.
 *
 * @param profile that was asked
 * @param areas that were asked and are declared
 * @param only what the run was restricted to; empty where it was not
 */
record VerdictLine(Profile profile, Set<Capability> areas, List<String> only) {

  String of(Outcome outcome, List<RequirementResult> requirements, int scenarios) {
    long applicable = requirements.stream().filter(VerdictLine::isApplicable).count();
    String scope = scope();
    if (scenarios == 0) {
      return "inconclusive: nothing was executed" + scope;
    }
    return switch (outcome) {
      case PASSED, INAPPLICABLE ->
          only.isEmpty()
              ? "conformant" + scope
              : "conformant as far as asked: " + applicable + " requirements" + scope;
      case FAILED, BROKEN ->
          "not conformant: "
              + count(requirements, Outcome.FAILED, Outcome.BROKEN)
              + " of "
              + applicable
              + " requirements failed"
              + scope;
      case UNTESTED, CANT_TELL ->
          "inconclusive: "
              + count(requirements, Outcome.UNTESTED, Outcome.CANT_TELL)
              + " of "
              + applicable
              + " requirements could not be decided"
              + scope;
      case HARNESS_ERROR -> "no verdict: Scatterproof itself failed" + scope;
    };
  }

  private String scope() {
    String names = areas.stream().map(Capability::id).collect(Collectors.joining(", "));
    String restriction = only.isEmpty() ? "" : ", only " + String.join(" ", only);
    return " ("
        + (names.isEmpty() ? "no area" : names)
        + "), profile "
        + profile.id()
        + restriction;
  }

  private static boolean isApplicable(RequirementResult requirement) {
    return requirement.outcome() != Outcome.INAPPLICABLE;
  }

  private static long count(List<RequirementResult> requirements, Outcome one, Outcome two) {
    return requirements.stream().filter(r -> r.outcome() == one || r.outcome() == two).count();
  }
}
