package org.scatterproof.reports;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.scatterproof.spec.result.ExplorationResult;
import org.scatterproof.spec.result.Outcome;
import org.scatterproof.spec.result.RequirementResult;
import org.scatterproof.spec.result.ResultsHeader;
import org.scatterproof.spec.result.ScenarioResult;

/**
 * junit.xml in the dialect that GitHub's, GitLab's and Jenkins's readers share: a suite of
 * requirements for each area, one of the catalog's scenarios, one of each technique.
 *
 * <p>A case's name and class name never change between versions, because those readers keep its
 * history by them; the sentence is a property.
 */
final class JunitXml {

  private static final String SCENARIOS = "catalog scenarios";

  private final Results results;
  private final RequirementIndex index;
  private final XmlWriter xml = new XmlWriter();

  private JunitXml(Results results) {
    this.results = results;
    this.index = new RequirementIndex(results.requirements());
  }

  static String of(Results results) {
    return new JunitXml(results).document();
  }

  private String document() {
    Map<String, List<Case>> suites = suites();
    List<Case> all = suites.values().stream().flatMap(List::stream).toList();
    ResultsHeader header = results.header();
    Duration time =
        Duration.between(
            Instant.parse(header.started()), Instant.parse(results.footer().finished()));
    xml.start("testsuites").attribute("name", "Scatterproof: " + header.implementation());
    counts(all, time.toMillis());
    suites.forEach(this::suite);
    return xml.end().document();
  }

  private Map<String, List<Case>> suites() {
    Map<String, List<Case>> suites = new LinkedHashMap<>();
    for (RequirementResult each : results.requirements()) {
      suites
          .computeIfAbsent("requirements " + each.area(), name -> new ArrayList<>())
          .add(Case.of(each));
    }
    for (ScenarioResult each : results.scenarios()) {
      suites.computeIfAbsent(SCENARIOS, name -> new ArrayList<>()).add(Case.of(each, index));
    }
    for (ExplorationResult each : results.explorations()) {
      suites
          .computeIfAbsent(
              Feature.techniqueTitle(each.technique()).toLowerCase(Locale.ROOT),
              name -> new ArrayList<>())
          .add(Case.of(each, index));
    }
    return suites;
  }

  private void suite(String name, List<Case> cases) {
    xml.start("testsuite").attribute("name", name);
    counts(cases, cases.stream().mapToLong(Case::millis).sum());
    String started =
        Instant.parse(results.header().started()).truncatedTo(ChronoUnit.SECONDS).toString();
    // Those readers want no zone; it is UTC.
    xml.attribute("timestamp", started.replace("Z", ""));
    properties(suiteProperties());
    cases.forEach(this::testCase);
    xml.end();
  }

  private Map<String, String> suiteProperties() {
    ResultsHeader header = results.header();
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("implementation", header.implementation());
    properties.put("version", header.implementationVersion());
    properties.put("digest", header.implementationDigest());
    properties.put("profile", header.profile());
    properties.put("areas", String.join(", ", header.areas()));
    properties.put("tool", "scatterproof " + header.tool());
    properties.put("verdict", results.footer().verdict());
    header.environment().forEach(each -> properties.put(each.name(), each.value()));
    return properties;
  }

  private void counts(List<Case> cases, long millis) {
    xml.attribute("tests", cases.size());
    xml.attribute("failures", count(cases, "failure"));
    xml.attribute("errors", count(cases, "error"));
    xml.attribute("skipped", count(cases, "skipped"));
    xml.attribute("time", seconds(millis));
  }

  private void testCase(Case each) {
    xml.start("testcase")
        .attribute("classname", each.className())
        .attribute("name", each.name())
        .attribute("time", seconds(each.millis()));
    each.location().forEach(xml::attribute);
    properties(each.properties());
    Explanation explanation = each.explanation();
    switch (each.outcome().junitElement()) {
      case "failure", "error" ->
          xml.start(each.outcome().junitElement())
              .attribute("message", explanation.oneLine())
              .attribute("type", explanation.headline())
              .end(explanation.text());
      case "skipped" -> xml.start("skipped").attribute("message", explanation.oneLine()).end();
      default -> {}
    }
    xml.end();
  }

  private void properties(Map<String, String> properties) {
    xml.start("properties");
    properties.forEach(
        (name, value) ->
            xml.start("property").attribute("name", name).attribute("value", value).end());
    xml.end();
  }

  private static long count(List<Case> cases, String element) {
    return cases.stream().filter(each -> each.outcome().junitElement().equals(element)).count();
  }

  private static String seconds(long millis) {
    return String.format(Locale.ROOT, "%d.%03d", millis / 1000, millis % 1000);
  }

  /** One testcase element. */
  private record Case(
      String className,
      String name,
      long millis,
      Map<String, String> location,
      Map<String, String> properties,
      Outcome outcome,
      Explanation explanation) {

    static Case of(RequirementResult result) {
      Map<String, String> properties = new LinkedHashMap<>();
      properties.put("sentence", result.sentence());
      properties.put("level", result.level());
      properties.put("basis", result.basis());
      properties.put("source", result.source());
      properties.put("exercised", Long.toString(result.exercised()));
      return new Case(
          "requirements." + Feature.of(result.id()).slug(),
          result.id(),
          0,
          Map.of(),
          properties,
          result.outcome(),
          Explanation.of(result));
    }

    static Case of(ScenarioResult result, RequirementIndex index) {
      Map<String, String> location = new LinkedHashMap<>();
      location.put("file", result.file());
      location.put("line", Integer.toString(result.line()));
      Map<String, String> properties = new LinkedHashMap<>();
      properties.put("title", result.title());
      properties.put("claims", String.join(", ", result.claims()));
      return new Case(
          "scenarios." + Feature.of(result.id()).slug(),
          result.id(),
          result.millis(),
          location,
          properties,
          result.outcome(),
          Explanation.of(result, index.find(result.blamed())));
    }

    static Case of(ExplorationResult result, RequirementIndex index) {
      Map<String, String> properties = new LinkedHashMap<>();
      properties.put("title", result.title());
      result.figures().forEach(each -> properties.put(each.name(), each.value()));
      return new Case(
          result.technique() + "." + result.area(),
          result.id(),
          result.millis(),
          Map.of(),
          properties,
          result.outcome(),
          Explanation.of(result, index.find(result.blamed())));
    }
  }
}
