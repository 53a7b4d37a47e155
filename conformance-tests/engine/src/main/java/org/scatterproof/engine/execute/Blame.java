package org.scatterproof.engine.execute;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.engine.trace.CounterexampleText;
import org.scatterproof.spec.Specification;
import org.scatterproof.spec.rule.Finding;
import org.scatterproof.spec.rule.Findings;
import org.scatterproof.spec.rule.Requirement;
import org.scatterproof.spec.rule.SpiRequirements;

/**
 * Whom the first violating step blames, and why.
 *
 * @param requirement what is blamed
 * @param also ids of the others that the step violates
 * @param why one sentence about the step
 * @param cause {@code throw} or the like; null where the implementation answered
 */
record Blame(Requirement requirement, List<String> also, String why, @Nullable String cause) {

  /** Of a step that was judged, and violates something. */
  static Blame of(Findings<?> findings) {
    int blamed = findings.blamed();
    List<String> also = new ArrayList<>();
    for (int i = 0; i < findings.size(); i++) {
      if (i != blamed && findings.finding(i) == Finding.VIOLATED) {
        also.add(findings.requirement(i).id());
      }
    }
    return new Blame(findings.requirement(blamed), also, findings.note(blamed).text(), null);
  }

  /** Of a list that is not the recorded one, which profile exact asks for. */
  static Blame ofDifference(Scenario scenario, String difference) {
    String id = scenario.info().area().id() + ".gen.canonical-list";
    Requirement canonical = Specification.find(id).orElseThrow();
    return new Blame(canonical, List.of(), difference, null);
  }

  /**
   * Of a step that was not answered.
   *
   * @param byControl whether it was not the call itself that threw, but its repetition
   */
  static Blame of(Throwable thrown, boolean byControl) {
    String who =
        byControl ? "the last call, made on a fresh object, threw " : "the last call threw ";
    return new Blame(
        SpiRequirements.ANSWERS, List.of(), who + Thrown.describe(thrown), Thrown.cause(thrown));
  }

  /**
   * The violation with its text.
   *
   * @param counterexample the scenario up to the violating step
   * @param let phrases of what is given
   * @param then lines of what was called
   */
  Violation explain(UnderTest who, Scenario counterexample, List<String> let, List<String> then) {
    List<String> but = new ArrayList<>();
    but.add(why + ".");
    if (!also.isEmpty()) {
      but.add("also violates: " + String.join(", ", also));
    }
    CounterexampleText text =
        new CounterexampleText(
            requirement.id(), requirement.sentence(), who.name(), let, then, but);
    return new Violation(requirement.id(), also, why, cause, text.render(), null, counterexample);
  }
}
