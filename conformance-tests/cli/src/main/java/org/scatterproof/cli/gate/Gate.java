package org.scatterproof.cli.gate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scatterproof.reports.FailureSignature;
import org.scatterproof.reports.Results;
import org.scatterproof.spec.result.ExitCode;
import org.scatterproof.spec.result.ExplorationResult;
import org.scatterproof.spec.result.Outcome;
import org.scatterproof.spec.result.RequirementResult;
import org.scatterproof.spec.result.ScenarioResult;
import org.scatterproof.spec.rule.Level;
import org.scatterproof.spec.rule.Profile;
import org.scatterproof.spec.rule.Requirement;
import org.scatterproof.spec.rule.ThreadRequirements;
import org.scatterproof.spec.spi.Capability;

/** Holds a run against a policy, rule by rule. Decides only; reads and writes nothing. */
public final class Gate {

  private final Results results;
  private final Policy policy;
  private final Rulebook rulebook;
  private final LocalDate today;
  private final Map<String, RequirementResult> byId = new HashMap<>();
  private final List<Requirement> gated;
  private final Set<String> gatedIds;
  private final Map<String, Waiver> waivers = new LinkedHashMap<>();
  private final List<Waiver> used = new ArrayList<>();

  private Gate(
      Results results, Policy policy, List<Waiver> waivers, Rulebook rulebook, LocalDate today) {
    this.results = results;
    this.policy = policy;
    this.rulebook = rulebook;
    this.today = today;
    results.requirements().forEach(each -> byId.put(each.id(), each));
    waivers.forEach(each -> this.waivers.put(each.requirement(), each));
    gated =
        rulebook.gated(policy, results.header().capabilities()).stream()
            .filter(each -> !isOfThreadsAndNotAsked(each))
            .toList();
    gatedIds = gated.stream().map(Requirement::id).collect(Collectors.toSet());
  }

  /**
   * That a run did not ask what two threads are told is no gap where it could not: what sharing
   * does is asked by {@code scatterproof stress} only, and a run that explored nothing was of an
   * adapter, or of the catalog alone. A run that explored has asked the rest.
   */
  private boolean isOfThreadsAndNotAsked(Requirement requirement) {
    RequirementResult result = byId.get(requirement.id());
    boolean mayBeMissing = requirement.level() == Level.SHOULD || results.explorations().isEmpty();
    return ThreadRequirements.include(requirement)
        && mayBeMissing
        && result != null
        && result.outcome() == Outcome.INAPPLICABLE;
  }

  /**
   * Decides.
   *
   * @param waivers at most one for a requirement
   * @param today by which waivers expire
   */
  public static GateVerdict decide(
      Results results,
      Policy policy,
      List<Waiver> waivers,
      Optional<Baseline> baseline,
      Rulebook rulebook,
      LocalDate today) {
    Gate gate = new Gate(results, policy, waivers, rulebook, today);
    List<GateRule> rules = new ArrayList<>();
    rules.add(gate.sound());
    rules.add(gate.profile());
    rules.add(gate.declared());
    rules.add(gate.decided());
    rules.add(gate.exercised());
    if (policy.minimumFaults() > 0) {
      rules.add(gate.discriminated());
    }
    rules.add(gate.failures());
    rules.add(gate.waivers());
    baseline.ifPresent(each -> rules.add(gate.baseline(each)));
    return new GateVerdict(rules, gate.used, gate.notGated());
  }

  private GateRule sound() {
    List<String> breaches = new ArrayList<>();
    if (!results.header().rulebookDigest().equals(rulebook.digest())) {
      breaches.add(
          "the run was judged by the rulebook of Scatterproof "
              + results.header().tool()
              + ", which is another one; gate with the version that ran, or run again");
    }
    if (results.footer().exitCode() == ExitCode.HARNESS_ERROR) {
      breaches.add("Scatterproof itself failed in this run; run again, and report it");
    }
    if (results.scenarios().isEmpty()) {
      breaches.add("nothing was executed; run the areas that the policy names");
    }
    return new GateRule(
        "a sound run, judged by this rulebook",
        results.scenarios().size() + " scenarios, Scatterproof " + results.header().tool(),
        breaches);
  }

  private GateRule profile() {
    String asked = results.header().profile();
    boolean met =
        Stream.of(Profile.values())
            .anyMatch(each -> each.id().equals(asked) && each.asks(policy.profile()));
    String wanted = policy.profile().id();
    return new GateRule(
        "profile " + wanted,
        "the run asked " + asked,
        met
            ? List.of()
            : List.of("the run asked profile " + asked + "; run with --profile " + wanted));
  }

  private GateRule declared() {
    List<String> breaches = new ArrayList<>();
    for (Capability each : sorted(policy.areas())) {
      if (!results.header().capabilities().contains(each.id())) {
        breaches.add("area " + each.id() + " is not declared; implement it, or do not ask it");
      } else if (!results.header().areas().contains(each.id())) {
        breaches.add("area " + each.id() + " was not asked; run without --area, or with it");
      }
    }
    for (Capability each : sorted(policy.capabilities())) {
      if (!results.header().capabilities().contains(each.id())) {
        breaches.add(
            "capability " + each.id() + " is not declared; implement it, or do not ask it");
      }
    }
    return new GateRule(
        "declares " + ids(Stream.concat(policy.areas().stream(), policy.capabilities().stream())),
        "declared " + String.join(", ", results.header().capabilities()),
        breaches);
  }

  /** Everything gated has an answer; that it is a good one is the business of other rules. */
  private GateRule decided() {
    List<String> breaches = new ArrayList<>();
    for (Requirement each : gated) {
      RequirementResult result = byId.get(each.id());
      if (result == null) {
        breaches.add(each.id() + " is missing from the results; run again");
      } else if (isUndecided(result.outcome())) {
        breaches.add(
            undecided(each.id(), result.outcome(), result.reason()) + "; run all of its area");
      }
    }
    for (ScenarioResult each : results.scenarios()) {
      if (isGatedArea(each.area()) && isUndecided(each.outcome())) {
        breaches.add(
            undecided("scenario " + each.id(), each.outcome(), each.why()) + "; run again");
      }
    }
    for (ExplorationResult each : results.explorations()) {
      // One that needs a capability that is not declared is no gap.
      if (isGatedArea(each.area())
          && each.outcome() != Outcome.INAPPLICABLE
          && isUndecided(each.outcome())) {
        breaches.add(
            undecided(each.technique() + " " + each.id(), each.outcome(), each.reason())
                + "; run again, with more time");
      }
    }
    return new GateRule(
        "every gated requirement is decided",
        gated.size() + " gated, " + count(breaches) + " not decided",
        breaches);
  }

  /** By calls; what two threads do is a matter of samples, of which each test has thousands. */
  private GateRule exercised() {
    List<String> breaches = new ArrayList<>();
    long least = Long.MAX_VALUE;
    for (Requirement each : gated) {
      RequirementResult result = byId.get(each.id());
      boolean isCounted = !ThreadRequirements.include(each);
      if (isCounted && result != null && result.outcome() == Outcome.PASSED) {
        least = Math.min(least, result.exercised());
        if (result.exercised() < policy.minimumExercised()) {
          breaches.add(
              each.id()
                  + " was exercised by "
                  + result.exercised()
                  + " calls; add scenarios, or ask less");
        }
      }
    }
    return new GateRule(
        "each that passed is exercised by at least " + policy.minimumExercised() + " calls",
        least == Long.MAX_VALUE ? "none passed" : "the least by " + least,
        breaches);
  }

  private GateRule discriminated() {
    List<String> breaches = new ArrayList<>();
    long least = Long.MAX_VALUE;
    for (Requirement each : gated) {
      int faults = rulebook.discrimination().faultsOf(each.id());
      least = Math.min(least, faults);
      if (faults < policy.minimumFaults()) {
        breaches.add(
            each.id()
                + " is shown to convict "
                + faults
                + " deliberate faults; take a newer Scatterproof, or ask less");
      }
    }
    return new GateRule(
        "each is shown to convict at least " + policy.minimumFaults() + " deliberate faults",
        least == Long.MAX_VALUE ? "none gated" : "the least " + least,
        breaches);
  }

  private GateRule failures() {
    List<String> breaches = new ArrayList<>();
    long failed = 0;
    for (RequirementResult each : results.requirements()) {
      if (isFailure(each.outcome()) && gatedIds.contains(each.id())) {
        failed++;
        Waiver waiver = waivers.get(each.id());
        if (waiver == null || !covers(waiver, each)) {
          breaches.add(failure(each) + "; mend it, or have it waived");
        }
      }
    }
    for (String each : unblamed()) {
      failed++;
      breaches.add(each + "; mend it");
    }
    return new GateRule(
        "nothing at level " + levels() + " fails that is not waived",
        failed + " failed, " + used.size() + " waived",
        breaches);
  }

  private boolean covers(Waiver waiver, RequirementResult failed) {
    boolean covers =
        FailureSignature.of(failed, results).equals(Optional.of(waiver.signature()))
            && !today.isAfter(waiver.expires());
    if (covers) {
      used.add(waiver);
    }
    return covers;
  }

  /** Failures of gated areas behind which no failed requirement of the run stands. */
  private List<String> unblamed() {
    List<String> lines = new ArrayList<>();
    for (ScenarioResult each : results.scenarios()) {
      if (isFailure(each.outcome()) && isGatedArea(each.area()) && isUnknown(each.blamed())) {
        lines.add("scenario " + each.id() + " failed");
      }
    }
    for (ExplorationResult each : results.explorations()) {
      if (isFailure(each.outcome()) && isGatedArea(each.area()) && isUnknown(each.blamed())) {
        lines.add(each.technique() + " " + each.id() + " failed");
      }
    }
    return lines;
  }

  private GateRule waivers() {
    List<String> breaches = new ArrayList<>();
    for (Waiver each : waivers.values()) {
      problem(each).ifPresent(what -> breaches.add(each.place() + ": " + what));
    }
    return new GateRule(
        "every waiver is in force, and covers what fails today",
        waivers.size() + " waivers, " + used.size() + " of them used",
        breaches);
  }

  private Optional<String> problem(Waiver waiver) {
    String id = waiver.requirement();
    RequirementResult result = byId.get(id);
    if (result == null || result.outcome() == Outcome.INAPPLICABLE) {
      String known = rulebook.requirements().containsKey(id) ? "was not asked" : "does not exist";
      return Optional.of("unmatched: " + id + " " + known + "; correct the id, or take it out");
    }
    if (today.isAfter(waiver.expires())) {
      return Optional.of(
          "expired: " + id + " was waived until " + waiver.expires() + "; mend it, or decide anew");
    }
    if (result.outcome() == Outcome.PASSED) {
      return Optional.of("stale: " + id + " passes; take the waiver out");
    }
    Optional<String> signature = FailureSignature.of(result, results);
    if (signature.isEmpty()) {
      return Optional.of(
          "unmatched: " + id + " did not fail, it is " + result.outcome().id() + "; take it out");
    }
    return signature.get().equals(waiver.signature())
        ? Optional.empty()
        : Optional.of(
            "changed: "
                + id
                + " fails in another way, "
                + signature.get()
                + "; look at it, and decide anew");
  }

  private GateRule baseline(Baseline baseline) {
    List<String> breaches =
        baseline.lost(results).stream()
            .map(each -> each + " passed before, and does not now; mend it")
            .toList();
    return new GateRule(
        "what passed in " + baseline.file() + " passes",
        baseline.passed().size() + " passed then, " + count(breaches) + " of them do not now",
        breaches);
  }

  private List<String> notGated() {
    return results.requirements().stream()
        .filter(each -> isFailure(each.outcome()) && !gatedIds.contains(each.id()))
        .map(Gate::failureInShort)
        .toList();
  }

  private String failure(RequirementResult each) {
    return failureInShort(each)
        + FailureSignature.of(each, results).map(signature -> ", " + signature).orElse("");
  }

  private static String failureInShort(RequirementResult each) {
    return each.id() + " failed (" + each.level() + ")";
  }

  private boolean isUnknown(@Nullable String blamed) {
    RequirementResult result = blamed == null ? null : byId.get(blamed);
    return result == null || !isFailure(result.outcome());
  }

  private boolean isGatedArea(String area) {
    return Capability.ofId(area).map(each -> policy.areas().contains(each)).orElse(true);
  }

  private String levels() {
    return policy.levels().stream().sorted().map(Level::name).collect(Collectors.joining(", "));
  }

  private static String undecided(String what, Outcome outcome, @Nullable String reason) {
    return what + " is " + outcome.id() + (reason == null ? "" : " (" + reason + ")");
  }

  private static boolean isUndecided(Outcome outcome) {
    return outcome != Outcome.PASSED && !isFailure(outcome);
  }

  private static boolean isFailure(Outcome outcome) {
    return outcome.exitCode() == ExitCode.VIOLATED;
  }

  private static String count(List<String> breaches) {
    return breaches.isEmpty() ? "none" : Integer.toString(breaches.size());
  }

  private static List<Capability> sorted(Set<Capability> capabilities) {
    return capabilities.stream().sorted(Comparator.naturalOrder()).toList();
  }

  private static String ids(Stream<Capability> capabilities) {
    return capabilities.sorted().map(Capability::id).collect(Collectors.joining(", "));
  }
}
