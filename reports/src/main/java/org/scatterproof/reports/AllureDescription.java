package org.scatterproof.reports;

import java.util.ArrayList;
import java.util.List;
import org.scatterproof.spec.result.ExplorationResult;
import org.scatterproof.spec.result.RequirementResult;
import org.scatterproof.spec.result.ScenarioResult;

/** What Allure's page of one result says, the counterexample first: nobody should have to click. */
final class AllureDescription {

  private AllureDescription() {}

  static String of(RequirementResult result, Explanation explanation) {
    Html html = begin(explanation);
    html.paragraph(result.sentence())
        .paragraph("Intent:", result.intent())
        .paragraph("Source:", result.source() + ". Basis: " + result.basis() + ".")
        .paragraph("Exercised", exercised(result))
        .paragraph("Discriminated", discriminated(result));
    List<String> readings = new ArrayList<>();
    result
        .readings()
        .forEach(each -> readings.add(each.question() + " — " + String.join("; ", each.taken())));
    return html.list("Open questions, and the readings taken:", readings).toString();
  }

  static String of(ScenarioResult result, Explanation explanation) {
    Html html = begin(explanation);
    html.paragraph(result.title())
        .list("Claims:", result.claims())
        .list("Also violated by the same call:", result.also())
        .paragraph("Catalog:", result.file() + ":" + result.line());
    return html.toString();
  }

  static String of(ExplorationResult result, Explanation explanation) {
    List<String> figures =
        result.figures().stream().map(each -> each.name() + " " + each.value()).toList();
    return begin(explanation)
        .paragraph(result.title())
        .list("What was covered:", figures)
        .list("Also violated by the same call:", result.also())
        .toString();
  }

  private static Html begin(Explanation explanation) {
    Html html = new Html();
    boolean moreThanTheMessage = !explanation.text().equals(explanation.detail());
    return moreThanTheMessage ? html.preformatted(explanation.text()) : html;
  }

  /** Whether the test of a requirement is shown to convict; of this version's requirements. */
  private static String discriminated(RequirementResult result) {
    int faults = Discrimination.current().faultsOf(result.id());
    return (faults < Discrimination.FLOOR ? "not yet: by " : "by ")
        + Count.of(faults, "deliberate fault")
        + ".";
  }

  private static String exercised(RequirementResult result) {
    String calls = "by " + Count.of(result.exercised(), "call");
    int blamed = result.violatingScenarios().size();
    if (blamed == 0 && result.alsoScenarios() == 0) {
      return calls + ".";
    }
    return calls
        + "; blamed by "
        + Count.of(blamed, "scenario")
        + "; violated, another requirement being blamed, in "
        + Count.of(result.alsoScenarios(), "scenario")
        + ".";
  }
}
