package org.scatterproof.engine;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.implementation.ImplementationChoice;
import org.scatterproof.engine.implementation.ImplementationFacts;
import org.scatterproof.engine.scenario.Requirements;
import org.scatterproof.engine.stress.StressTest;
import org.scatterproof.engine.trace.CounterexampleText;
import org.scatterproof.spec.result.ExplorationResult;
import org.scatterproof.spec.result.Outcome;
import org.scatterproof.spec.result.RequirementResult;
import org.scatterproof.spec.result.ResultsFooter;
import org.scatterproof.spec.result.ResultsHeader;
import org.scatterproof.spec.result.ScenarioResult;
import org.scatterproof.spec.rule.Ambiguity;
import org.scatterproof.spec.rule.Profile;
import org.scatterproof.spec.rule.Requirement;
import org.scatterproof.spec.rule.ThreadRequirements;
import org.scatterproof.spec.spi.Capability;

/** Makes the lines of results from what every scenario showed. */
final class Results {

  private final RunRequest request;
  private final Selection selection;
  private final ImplementationFacts facts;
  private final Set<Capability> areas;
  private final List<Decided> decided;
  private final List<DecidedExploration> explored;
  private final Counterexamples counterexamples;

  /**
   * Results of a run.
   *
   * @param areas asked and declared
   * @param decided every selected scenario, in catalog order
   * @param explored every selected exploration
   */
  Results(
      RunRequest request,
      Selection selection,
      ImplementationFacts facts,
      Set<Capability> areas,
      List<Decided> decided,
      List<DecidedExploration> explored) {
    this.request = request;
    this.selection = selection;
    this.facts = facts;
    this.areas = areas;
    this.decided = decided;
    this.explored = explored;
    counterexamples = new Counterexamples(shown());
  }

  private List<Shown> shown() {
    List<Shown> shown = new ArrayList<>(decided);
    shown.addAll(explored);
    return shown;
  }

  Counterexamples counterexamples() {
    return counterexamples;
  }

  RunSummary summary(ResultsHeader header, Path folder) {
    List<RequirementTally> tallies = tallies();
    List<RequirementResult> requirements = new ArrayList<>();
    for (RequirementTally tally : tallies) {
      boolean selected = isWhole() || selection.names(tally.requirement());
      requirements.add(withCounterexample(tally.result(selected)));
    }
    List<ScenarioResult> scenarios = decided.stream().map(this::scenarioResult).toList();
    List<ExplorationResult> explorations = explored.stream().map(this::explorationResult).toList();
    return new RunSummary(
        header,
        requirements,
        scenarios,
        explorations,
        footer(requirements, scenarios, explorations),
        notices(tallies),
        Agreement.of(decided),
        folder);
  }

  private List<RequirementTally> tallies() {
    List<RequirementTally> tallies = new ArrayList<>();
    for (Requirement requirement : Requirements.all()) {
      RequirementTally tally = new RequirementTally(requirement, whyNotAsked(requirement));
      shown().forEach(tally::add);
      tallies.add(tally);
    }
    return tallies;
  }

  private @Nullable String whyNotAsked(Requirement requirement) {
    Capability needed = requirement.capability();
    Capability own = Capability.ofId(requirement.area()).orElse(null); // none where it is for all
    if (own != null && !request.areas().contains(own)) {
      return "area " + own.id() + " was not asked";
    }
    if (own != null && !facts.capabilities().contains(own)) {
      return "the implementation does not declare capability " + own.id();
    }
    if (needed != null && !facts.capabilities().contains(needed)) {
      return "the implementation does not declare capability " + needed.id();
    }
    if (!request.profile().asks(requirement.profile())) {
      return "asked by profile " + requirement.profile().id() + " only";
    }
    boolean isOfThreads = ThreadRequirements.include(requirement);
    return isOfThreads && shown().stream().noneMatch(each -> isClaimed(requirement, each))
        ? "asked by stress tests only, which were not made"
        : null;
  }

  private static boolean isClaimed(Requirement requirement, Shown by) {
    return by.claims().contains(requirement.id());
  }

  private RequirementResult withCounterexample(RequirementResult result) {
    for (Shown shortest : counterexamples.shortest(result.id())) {
      Decided.Failure failure = shortest.failure();
      return new RequirementResult(
          result.id(),
          result.area(),
          result.level(),
          result.basis(),
          result.sentence(),
          result.intent(),
          result.source(),
          result.outcome(),
          result.exercised(),
          result.violatingScenarios(),
          result.alsoScenarios(),
          result.readings(),
          result.reason(),
          counterexamples.file(shortest).orElse(null),
          failure == null ? null : text(shortest, failure));
    }
    return result;
  }

  private ScenarioResult scenarioResult(Decided scenario) {
    ScenarioResult result = scenario.result();
    return new ScenarioResult(
        result.id(),
        result.area(),
        result.title(),
        result.file(),
        result.line(),
        result.claims(),
        result.outcome(),
        result.cause(),
        result.blamed(),
        result.also(),
        result.why(),
        counterexamples.file(scenario).orElse(null),
        scenario.failure() == null ? null : text(scenario, scenario.failure()),
        result.steps(),
        result.millis());
  }

  private ExplorationResult explorationResult(DecidedExploration exploration) {
    Decided.Failure failure = exploration.failure();
    return exploration.result(
        counterexamples.file(exploration).orElse(null),
        counterexamples.picture(exploration).orElse(null),
        failure == null ? null : text(exploration, failure));
  }

  /** Whether everything was run that there is, so that what nothing exercised is untested. */
  private boolean isWhole() {
    return selection.isAll() && request.files().isEmpty();
  }

  /** The counterexample with the command that shows it again. */
  private String text(Shown decided, Decided.Failure failure) {
    String whom = request.implementation().arguments();
    String profile = request.profile() == Profile.DOCUMENTED ? "" : " --profile exact";
    return counterexamples
        .file(decided)
        .map(
            file -> {
              Path place = request.out().resolve(facts.name()).resolve(file);
              String command = "./scatterproof replay " + place + " " + whom + profile;
              return CounterexampleText.withCommand(failure.text(), "replay", command);
            })
        .orElseGet(
            () -> {
              String only = " --only " + decided.id();
              String command =
                  isRecorded() ? request.commandLine() : commandOf(decided) + whom + profile + only;
              return CounterexampleText.withCommand(failure.text(), "again", command);
            });
  }

  /** What makes a scenario, a model or a test again. */
  private static String commandOf(Shown decided) {
    return StressTest.ofId(decided.id()).isPresent()
        ? "./scatterproof stress "
        : "./scatterproof run ";
  }

  private ResultsFooter footer(
      List<RequirementResult> requirements,
      List<ScenarioResult> scenarios,
      List<ExplorationResult> explorations) {
    Outcome worst =
        scenarios.isEmpty() && explorations.isEmpty() ? Outcome.CANT_TELL : Outcome.PASSED;
    for (RequirementResult requirement : requirements) {
      worst = worst.worse(requirement.outcome());
    }
    for (ScenarioResult scenario : scenarios) {
      worst = worst.worse(scenario.outcome());
    }
    for (ExplorationResult exploration : explorations) {
      worst = worst.worse(exploration.outcome());
    }
    // Some requirements being inapplicable is part of every conformant verdict.
    Outcome outcome = worst == Outcome.INAPPLICABLE ? Outcome.PASSED : worst;
    String verdict =
        new VerdictLine(
                request.profile(),
                areas,
                facts.capabilities(),
                request.only(),
                whatWasDoneWithFiles())
            .of(outcome, requirements, scenarios.size(), explorations);
    return new ResultsFooter(
        Instant.now().truncatedTo(ChronoUnit.MILLIS).toString(),
        1L + requirements.size() + scenarios.size() + explorations.size(),
        outcome,
        verdict,
        outcome.exitCode());
  }

  private @Nullable String whatWasDoneWithFiles() {
    if (request.files().isEmpty()) {
      return null;
    }
    return isRecorded() ? "recorded" : VerdictLine.REPLAYED;
  }

  private boolean isRecorded() {
    return request.implementation() instanceof ImplementationChoice.Recorded;
  }

  private List<String> notices(List<RequirementTally> tallies) {
    List<String> notices = new ArrayList<>();
    Map<Ambiguity, Integer> taken = new LinkedHashMap<>();
    for (RequirementTally tally : tallies) {
      for (Ambiguity open : tally.requirement().ambiguities()) {
        taken.merge(open, tally.readings().getOrDefault(open.id(), 0), (a, b) -> a | b);
      }
    }
    taken.forEach(
        (open, bits) -> {
          if (open.constant() && Integer.bitCount(bits) > 1) {
            notices.add("mixed readings of " + open.id() + ": " + open.question());
          }
        });
    long notRun = decided.stream().filter(d -> d.outcome() == Outcome.CANT_TELL).count();
    decided.stream()
        .filter(d -> d.outcome() == Outcome.CANT_TELL)
        .limit(1)
        .forEach(d -> notices.add(notRun + " scenarios " + d.reason()));
    return notices;
  }
}
