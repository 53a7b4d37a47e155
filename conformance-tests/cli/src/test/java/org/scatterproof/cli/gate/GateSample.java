package org.scatterproof.cli.gate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scatterproof.reports.Discrimination;
import org.scatterproof.reports.FailureSignature;
import org.scatterproof.reports.Results;
import org.scatterproof.spec.result.ExplorationResult;
import org.scatterproof.spec.result.Outcome;
import org.scatterproof.spec.result.RequirementResult;
import org.scatterproof.spec.result.ResultsFooter;
import org.scatterproof.spec.result.ResultsHeader;
import org.scatterproof.spec.result.ScenarioResult;
import org.scatterproof.spec.rule.Basis;
import org.scatterproof.spec.rule.Level;
import org.scatterproof.spec.rule.Profile;
import org.scatterproof.spec.rule.Requirement;
import org.scatterproof.spec.rule.Specificity;
import org.scatterproof.spec.spi.Capability;

/**
 * A run over a rulebook of five requirements, and a policy that it keeps until a test spoils it.
 */
final class GateSample {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  String rulebookDigest = "sha256:rules";
  String profile = "documented";
  List<String> capabilities = new ArrayList<>(List.of("dma", "mbuf"));
  List<String> areas = new ArrayList<>(List.of("dma", "mbuf"));
  Outcome worst = Outcome.PASSED;
  final List<RequirementResult> requirements =
      new ArrayList<>(
          List.of(
              requirement("spi.answers", "MUST", Outcome.PASSED, 9, null),
              requirement("dma.gen.must", "MUST", Outcome.PASSED, 7, null),
              requirement("dma.gen.should", "SHOULD", Outcome.PASSED, 5, null),
              requirement("dma.copy.must", "MUST", Outcome.INAPPLICABLE, 0, "not declared"),
              requirement("dma.exact", "MUST", Outcome.INAPPLICABLE, 0, "exact only"),
              requirement("mbuf.gen.must", "MUST", Outcome.PASSED, 3, null)));
  final List<ScenarioResult> scenarios =
      new ArrayList<>(List.of(scenario("dma.one", Outcome.PASSED, null)));
  final List<ExplorationResult> explorations = new ArrayList<>();
  Policy policy =
      policy(Profile.DOCUMENTED, Set.of(Capability.DMA), Set.of(), Level.MUST, Level.SHOULD);
  final List<Waiver> waivers = new ArrayList<>();
  private final List<Requirement> moreRules = new ArrayList<>();
  Optional<Baseline> baseline = Optional.empty();

  GateVerdict decide() {
    return Gate.decide(results(), policy, waivers, baseline, rulebook(), TODAY);
  }

  /** All breaches of all rules. */
  List<String> breaches() {
    return decide().rules().stream().flatMap(rule -> rule.breaches().stream()).toList();
  }

  /** One more requirement, which the run did not ask. */
  void leaveOut(Requirement requirement) {
    moreRules.add(requirement);
    requirements.add(
        requirement(
            requirement.id(), requirement.level().name(), Outcome.INAPPLICABLE, 0, "not made"));
  }

  void spoil(int index, Outcome outcome) {
    RequirementResult old = requirements.get(index);
    requirements.set(
        index, requirement(old.id(), old.level(), outcome, old.exercised(), "a reason in words"));
  }

  /** A waiver for what fails now. */
  Waiver waiver(String requirement, LocalDate expires) {
    RequirementResult failed =
        requirements.stream().filter(r -> r.id().equals(requirement)).findFirst().orElseThrow();
    String signature = FailureSignature.of(failed, results()).orElse("v1-0000000000000000");
    return new Waiver(
        "waivers.yaml:3", requirement, signature, "because", "#1", "somebody", expires);
  }

  Results results() {
    return new Results(
        new ResultsHeader(
            ResultsHeader.FORMAT,
            "0.1.0",
            "acme",
            "1",
            "sha256:1",
            capabilities,
            profile,
            areas,
            "2026-11-20T00:00:00Z",
            rulebookDigest,
            "sha256:3",
            List.of(),
            "run"),
        requirements,
        scenarios,
        explorations,
        new ResultsFooter("2026-11-20T00:00:01Z", 1, worst, "verdict", worst.exitCode()));
  }

  static Policy policy(
      Profile profile, Set<Capability> areas, Set<Capability> more, Level first, Level... rest) {
    return new Policy("policy.yaml", profile, areas, more, EnumSet.of(first, rest), 1, 0);
  }

  static RequirementResult requirement(
      String id, String level, Outcome outcome, long exercised, @Nullable String reason) {
    return new RequirementResult(
        id,
        id.substring(0, id.indexOf('.')),
        level,
        "documented",
        "It " + level + ".",
        "i",
        "s",
        outcome,
        exercised,
        List.of(),
        0,
        List.of(),
        reason,
        null,
        null);
  }

  static ScenarioResult scenario(String id, Outcome outcome, @Nullable String blamed) {
    return new ScenarioResult(
        id,
        id.substring(0, id.indexOf('.')),
        "t",
        "f.yaml",
        1,
        List.of(),
        outcome,
        null,
        blamed,
        List.of(),
        "why",
        null,
        null,
        1,
        0);
  }

  static ExplorationResult exploration(Outcome outcome, @Nullable String blamed) {
    return new ExplorationResult(
        "tiny", "scope", "dma", "t", outcome, null, blamed, List.of(), null, "a limit", null, null,
        null, List.of(), 1, 0);
  }

  private Rulebook rulebook() {
    List<Requirement> rules = new ArrayList<>(moreRules);
    rules.addAll(
        List.of(
            rule("spi.answers", Level.MUST, null, Profile.DOCUMENTED),
            rule("dma.gen.must", Level.MUST, Capability.DMA, Profile.DOCUMENTED),
            rule("dma.gen.should", Level.SHOULD, Capability.DMA, Profile.DOCUMENTED),
            rule("dma.copy.must", Level.MUST, Capability.COPY, Profile.DOCUMENTED),
            rule("dma.exact", Level.MUST, Capability.DMA, Profile.EXACT),
            rule("mbuf.gen.must", Level.MUST, Capability.MBUF, Profile.DOCUMENTED)));
    return Rulebook.of(
        "sha256:rules",
        rules,
        Discrimination.of(
            "sha256:rules", Map.of("spi.answers", 7, "dma.gen.must", 3, "dma.gen.should", 2)));
  }

  private static Requirement rule(
      String id, Level level, @Nullable Capability capability, Profile profile) {
    return new Requirement(
        id,
        level,
        Basis.DOCUMENTED,
        "It " + level + ".",
        "i",
        "s",
        "",
        capability,
        Specificity.UNIVERSAL,
        profile,
        List.of());
  }
}
