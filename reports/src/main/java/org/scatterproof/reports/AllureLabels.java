package org.scatterproof.reports;

import java.util.ArrayList;
import java.util.List;
import org.scatterproof.reports.AllureModel.Label;
import org.scatterproof.spec.result.ExplorationResult;
import org.scatterproof.spec.result.RequirementResult;
import org.scatterproof.spec.result.ResultsHeader;
import org.scatterproof.spec.result.ScenarioResult;
import org.scatterproof.spec.rule.Level;

/**
 * Where results stand in Allure's trees.
 *
 * <p>Behaviors reads area, operation, requirement; under a requirement stand its own verdict and
 * the scenarios that are its evidence. Suites reads requirements, scenarios or a technique, area,
 * operation or catalog file.
 */
final class AllureLabels {

  /** Where explorations stand that blame no requirement of their area. */
  private static final String EXPLORED = "Explorations";

  private final List<Label> labels = new ArrayList<>();

  private AllureLabels() {}

  static List<Label> of(RequirementResult result, ResultsHeader header) {
    Feature feature = Feature.of(result.id());
    return new AllureLabels()
        .add("epic", Feature.areaTitle(result.area()))
        .add("feature", feature.title())
        .add("story", result.id())
        .add("parentSuite", "Requirements")
        .add("suite", Feature.areaTitle(result.area()))
        .add("subSuite", feature.title())
        .add("package", "requirements." + feature.slug())
        .add("severity", severity(result.level()))
        .add("tag", result.level())
        .add("tag", result.basis())
        .machine(header, result.area())
        .labels;
  }

  static List<Label> of(ScenarioResult result, ResultsHeader header, RequirementIndex index) {
    List<String> stories = stories(result);
    AllureLabels labels =
        new AllureLabels()
            .add("epic", Feature.areaTitle(result.area()))
            .add("feature", Feature.of(stories.get(0)).title());
    stories.forEach(story -> labels.add("story", story));
    return labels
        .add("parentSuite", "Scenarios")
        .add("suite", Feature.areaTitle(result.area()))
        .add("subSuite", result.file())
        .add("package", "scenarios." + Feature.of(result.id()).slug())
        .add("severity", severity(level(result, index)))
        .add("tag", "scenario")
        .machine(header, result.area())
        .labels;
  }

  static List<Label> of(ExplorationResult result, ResultsHeader header, RequirementIndex index) {
    String blamed = result.blamed();
    boolean elsewhere = blamed == null || !blamed.startsWith(result.area() + ".");
    String story = elsewhere ? result.id() : blamed;
    RequirementResult requirement = index.find(blamed);
    return new AllureLabels()
        .add("epic", Feature.areaTitle(result.area()))
        .add("feature", elsewhere ? EXPLORED : Feature.of(story).title())
        .add("story", story)
        .add("parentSuite", Feature.techniqueTitle(result.technique()))
        .add("suite", Feature.areaTitle(result.area()))
        .add("package", "explorations." + result.technique())
        .add("severity", severity(requirement == null ? Level.MUST.name() : requirement.level()))
        .add("tag", result.technique())
        .machine(header, result.area())
        .labels;
  }

  /**
   * The requirements that a scenario is evidence for: all that it claims, or the one that it
   * blames. The first decides the operation, and the claims of other operations are left out:
   * Allure would put every story under every feature.
   */
  private static List<String> stories(ScenarioResult result) {
    String blamed = result.blamed();
    if (blamed != null && blamed.startsWith(result.area() + ".")) {
      return List.of(blamed);
    }
    if (result.claims().isEmpty()) {
      return List.of(result.id());
    }
    Feature first = Feature.of(result.claims().get(0));
    return result.claims().stream().filter(claim -> Feature.of(claim).equals(first)).toList();
  }

  /** The level of the requirement that is blamed, else the highest that is claimed. */
  private static String level(ScenarioResult result, RequirementIndex index) {
    RequirementResult blamed = index.find(result.blamed());
    if (blamed != null) {
      return blamed.level();
    }
    Level highest = Level.MAY;
    for (String claim : result.claims()) {
      RequirementResult claimed = index.find(claim);
      Level level = claimed == null ? Level.MUST : Level.valueOf(claimed.level());
      highest = level.compareTo(highest) < 0 ? level : highest;
    }
    return highest.name();
  }

  private static String severity(String level) {
    return switch (Level.valueOf(level)) {
      case MUST -> "critical";
      case SHOULD -> "normal";
      case MAY -> "minor";
    };
  }

  private AllureLabels machine(ResultsHeader header, String area) {
    return add("host", header.implementation()).add("thread", area);
  }

  private AllureLabels add(String name, String value) {
    labels.add(new Label(name, PlainText.oneLine(value)));
    return this;
  }
}
