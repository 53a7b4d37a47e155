package org.scatterproof.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.reports.AllureModel.Executor;
import org.scatterproof.reports.AllureModel.Link;
import org.scatterproof.reports.AllureModel.StatusDetails;
import org.scatterproof.reports.AllureModel.Step;
import org.scatterproof.reports.AllureModel.TestResult;
import org.scatterproof.spec.result.ExplorationResult;
import org.scatterproof.spec.result.Outcome;
import org.scatterproof.spec.result.RequirementResult;
import org.scatterproof.spec.result.ResultsHeader;
import org.scatterproof.spec.result.ScenarioResult;

/**
 * An Allure results folder: one result per requirement, catalog scenario, property model, scope and
 * stress test.
 *
 * <p>The run tells how long each one took, not when: they are laid end to end from the run's start.
 * Requirements are decided at the run's end and take no time of their own.
 */
final class AllureResults {

  /** Scenarios named as steps of one requirement; the description tells how many there are. */
  private static final int STEPS = 50;

  private static final String FINISHED = "finished";

  private final Results results;
  private final ResultsHeader header;
  private final RequirementIndex index;
  private final AllureAttachments attachments;
  private final History history;
  private final Path target;

  private AllureResults(Results results, History history, Path source, Path target) {
    this.results = results;
    this.header = results.header();
    this.index = new RequirementIndex(results.requirements());
    this.attachments = new AllureAttachments(source, target);
    this.history = history;
    this.target = target;
  }

  /**
   * Writes all files.
   *
   * @param history the runs before and this one
   * @param source folder of results.jsonl, which counterexamples are named relative to
   * @param target an empty folder
   */
  static void write(Results results, History history, Path source, Path target) throws IOException {
    new AllureResults(results, history, source, target).write();
  }

  private void write() throws IOException {
    long finished = Instant.parse(results.footer().finished()).toEpochMilli();
    for (RequirementResult each : results.requirements()) {
      write(requirement(each, finished));
    }
    long start = Instant.parse(header.started()).toEpochMilli();
    for (ScenarioResult each : results.scenarios()) {
      write(scenario(each, start));
      start += each.millis();
    }
    for (ExplorationResult each : results.explorations()) {
      write(exploration(each, start));
      start += each.millis();
    }
    Files.write(target.resolve("categories.json"), Json.sparse(AllureCategories.all()));
    Files.write(target.resolve("executor.json"), Json.sparse(executor()));
    AllureHistory.write(history, header, target);
    Files.write(target.resolve("environment.properties"), AllureEnvironment.of(results));
  }

  private TestResult requirement(RequirementResult result, long at) throws IOException {
    AllureIdentity identity = AllureIdentity.requirement(result.id(), header);
    Explanation explanation = Explanation.of(result);
    return new TestResult(
        identity.uuid(),
        identity.historyId(),
        identity.historyId(),
        result.id(),
        PlainText.oneLine(result.id() + ": " + result.sentence()),
        AllureDescription.of(result, explanation),
        result.outcome().allureStatus(),
        details(result.outcome(), explanation),
        FINISHED,
        at,
        at,
        steps(result, at),
        attachments.of(identity, result.counterexample(), null, result.text()),
        AllureLabels.of(result, header),
        links(result.id(), result.counterexample()));
  }

  private TestResult scenario(ScenarioResult result, long start) throws IOException {
    AllureIdentity identity = AllureIdentity.scenario(result.id(), header);
    Explanation explanation = Explanation.of(result, index.find(result.blamed()));
    String status = result.outcome().allureStatus();
    long stop = start + result.millis();
    return new TestResult(
        identity.uuid(),
        identity.historyId(),
        identity.historyId(),
        result.id(),
        PlainText.oneLine("scenario " + result.id() + ": " + result.title()),
        AllureDescription.of(result, explanation),
        status,
        details(result.outcome(), explanation),
        FINISHED,
        start,
        stop,
        List.of(step(Count.of(result.steps(), "call"), status, start, stop)),
        attachments.of(identity, result.counterexample(), null, result.text()),
        AllureLabels.of(result, header, index),
        links(result.blamed(), result.counterexample()));
  }

  private TestResult exploration(ExplorationResult result, long start) throws IOException {
    AllureIdentity identity = AllureIdentity.exploration(result, header);
    Explanation explanation = Explanation.of(result, index.find(result.blamed()));
    String status = result.outcome().allureStatus();
    long stop = start + result.millis();
    return new TestResult(
        identity.uuid(),
        identity.historyId(),
        identity.historyId(),
        result.id(),
        PlainText.oneLine(result.technique() + " " + result.id() + ": " + result.title()),
        AllureDescription.of(result, explanation),
        status,
        details(result.outcome(), explanation),
        FINISHED,
        start,
        stop,
        List.of(step(Count.of(result.calls(), counted(result)), status, start, stop)),
        attachments.of(identity, result),
        AllureLabels.of(result, header, index),
        links(result.blamed(), result.counterexample()));
  }

  private static String counted(ExplorationResult result) {
    return result.technique().equals(ExplorationResult.STRESS) ? "sample" : "judged call";
  }

  private static @Nullable StatusDetails details(Outcome outcome, Explanation explanation) {
    return outcome == Outcome.PASSED
        ? null
        : new StatusDetails(
            AllureText.message(explanation.headline() + "\n" + explanation.detail()),
            AllureText.message(explanation.text()));
  }

  /** How often a requirement was exercised, then the scenarios that blame it. */
  private static List<Step> steps(RequirementResult result, long at) {
    String status = result.outcome().allureStatus();
    List<Step> steps = new ArrayList<>();
    steps.add(step("exercised by " + Count.of(result.exercised(), "call"), status, at, at));
    result.violatingScenarios().stream()
        .limit(STEPS)
        .forEach(id -> steps.add(step("blamed by " + id, status, at, at)));
    return List.copyOf(steps);
  }

  private static Step step(String name, String status, long start, long stop) {
    return new Step(PlainText.oneLine(name), status, FINISHED, start, stop);
  }

  /** What lies beside report.html: the counterexample, and the requirement in the specification. */
  private static List<Link> links(@Nullable String requirement, @Nullable String counterexample) {
    List<Link> links = new ArrayList<>();
    if (counterexample != null) {
      links.add(new Link(counterexample, RelativeFile.url(counterexample), "custom"));
    }
    if (requirement != null) {
      String page = RelativeFile.url(Reports.SPECIFICATION) + "#" + requirement;
      links.add(new Link(requirement, page, "custom"));
    }
    return List.copyOf(links);
  }

  private Executor executor() {
    String build =
        header.implementation()
            + " "
            + header.implementationVersion()
            + ", profile "
            + header.profile();
    return new Executor(
        "Scatterproof",
        "scatterproof",
        AllureText.value(build),
        history.current().order(),
        ReportTitle.of(header));
  }

  private void write(TestResult result) throws IOException {
    Files.write(target.resolve(result.uuid() + "-result.json"), Json.sparse(result));
  }
}
