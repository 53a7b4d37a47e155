package org.scatterproof.cli.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scatterproof.cli.gate.GateSample.TODAY;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.scatterproof.spec.result.Outcome;
import org.scatterproof.spec.rule.Level;
import org.scatterproof.spec.rule.Profile;
import org.scatterproof.spec.rule.ThreadRequirements;
import org.scatterproof.spec.spi.Capability;

/** Every rule of the gate on both of its sides. */
final class GateTest {
  private static final int ANSWERS = 0;
  private static final int MUST = 1;
  private static final int SHOULD = 2;
  private static final int MBUF = 5;

  private final GateSample run = new GateSample();

  @Test
  void whatKeepsThePolicyMayGoOn() {
    assertThat(run.breaches()).isEmpty();
    assertThat(run.decide().isOpen()).isTrue();
    assertThat(run.decide().broken()).isEmpty();
    assertThat(run.decide().waived()).isEmpty();
  }

  @Test
  void anotherRulebookIsNoEvidence() {
    run.rulebookDigest = "sha256:older";

    assertBreach("the run was judged by the rulebook of Scatterproof 0.1.0, which is another one");
  }

  @Test
  void aFaultOfOursIsNoEvidence() {
    run.worst = Outcome.HARNESS_ERROR;

    assertBreach("Scatterproof itself failed in this run");
  }

  @Test
  void nothingExecutedIsNoEvidence() {
    run.scenarios.clear();

    assertBreach("nothing was executed");
  }

  @Test
  void aLesserProfileIsNotEnough() {
    run.policy = GateSample.policy(Profile.EXACT, Set.of(Capability.MBUF), Set.of(), Level.MUST);

    assertBreach("the run asked profile documented; run with --profile exact");
  }

  @Test
  void aGreaterProfileIsEnough() {
    run.profile = "exact";

    assertThat(run.breaches()).isEmpty();
  }

  @Test
  void anAreaThatIsNotDeclaredFails() {
    run.capabilities.remove("dma");

    assertBreach("area dma is not declared");
  }

  @Test
  void anAreaThatWasNotAskedFails() {
    run.areas.remove("dma");

    assertBreach("area dma was not asked");
  }

  @Test
  void anAreaThatThePolicyDoesNotNameNeedNotBeThere() {
    run.capabilities.remove("mbuf");
    run.areas.remove("mbuf");

    assertThat(run.breaches()).isEmpty();
  }

  @Test
  void aCapabilityThatIsNotDeclaredFails() {
    run.policy =
        GateSample.policy(
            Profile.DOCUMENTED, Set.of(Capability.DMA), Set.of(Capability.MAPPER), Level.MUST);

    assertBreach("capability mapper is not declared");
  }

  @Test
  void whatADeclaredCapabilityBringsIsGated() {
    run.capabilities.add("copy");

    assertBreach("dma.copy.must is inapplicable (not declared)");
  }

  @Test
  void untestedFails() {
    run.spoil(MUST, Outcome.UNTESTED);

    assertBreach("dma.gen.must is untested (a reason in words)");
  }

  @Test
  void undecidedFails() {
    run.spoil(MUST, Outcome.CANT_TELL);

    assertBreach("dma.gen.must is cantTell (a reason in words)");
  }

  @Test
  void notSelectedFails() {
    run.spoil(MUST, Outcome.INAPPLICABLE);

    assertBreach("dma.gen.must is inapplicable");
  }

  @Test
  void aRunThatExploredOwesWhatThreadsMustDo() {
    run.leaveOut(ThreadRequirements.COMMANDS);
    run.explorations.add(GateSample.exploration(Outcome.PASSED, null));

    assertBreach("dma.threads.commands is inapplicable (not made)");
  }

  @Test
  void anAdapterNeedNotBeAskedOfThreads() {
    run.leaveOut(ThreadRequirements.COMMANDS);

    assertThat(run.breaches()).isEmpty();
  }

  @Test
  void whatOnlyStressAsksIsNoGap() {
    run.leaveOut(ThreadRequirements.SHARED_COMMAND);
    run.explorations.add(GateSample.exploration(Outcome.PASSED, null));

    assertThat(run.breaches()).isEmpty();
  }

  @Test
  void missingFails() {
    run.requirements.remove(MUST);

    assertBreach("dma.gen.must is missing from the results");
  }

  @Test
  void anUndecidedScenarioFails() {
    run.scenarios.add(GateSample.scenario("dma.two", Outcome.CANT_TELL, null));

    assertBreach("scenario dma.two is cantTell (why)");
  }

  @Test
  void anUndecidedExplorationFails() {
    run.explorations.add(GateSample.exploration(Outcome.CANT_TELL, null));

    assertBreach("scope tiny is cantTell (a limit)");
  }

  @Test
  void anExplorationOfWhatIsNotDeclaredIsNoGap() {
    run.explorations.add(GateSample.exploration(Outcome.INAPPLICABLE, null));

    assertThat(run.breaches()).isEmpty();
  }

  @Test
  void undecidedInAnotherAreaIsNotGated() {
    run.spoil(MBUF, Outcome.UNTESTED);
    run.scenarios.add(GateSample.scenario("mbuf.two", Outcome.CANT_TELL, null));

    assertThat(run.breaches()).isEmpty();
  }

  @Test
  void tooFewCallsFail() {
    run.policy = minimum(6, 0);

    assertBreach("dma.gen.should was exercised by 5 calls");
  }

  @Test
  void justEnoughCallsAreEnough() {
    run.policy = minimum(5, 0);

    assertThat(run.breaches()).isEmpty();
  }

  @Test
  void aRequirementThatTooFewFaultsProveFails() {
    run.policy = minimum(1, 3);

    assertBreach("dma.gen.should is shown to convict 2 deliberate faults");
  }

  @Test
  void asManyFaultsAsAskedAreEnough() {
    run.policy = minimum(1, 2);

    assertThat(run.breaches()).isEmpty();
  }

  @Test
  void aFailureFails() {
    run.spoil(MUST, Outcome.FAILED);

    assertThat(run.breaches())
        .singleElement()
        .asString()
        .matches(
            "dma\\.gen\\.must failed \\(MUST\\), v1-[0-9a-f]{16};" + " mend it, or have it waived");
  }

  @Test
  void aCrashFails() {
    run.spoil(ANSWERS, Outcome.BROKEN);

    assertBreach("spi.answers failed (MUST)");
  }

  @Test
  void aFailureAtAnotherLevelIsToldAndNotGated() {
    run.policy =
        GateSample.policy(Profile.DOCUMENTED, Set.of(Capability.DMA), Set.of(), Level.MUST);
    run.spoil(SHOULD, Outcome.FAILED);

    assertThat(run.breaches()).isEmpty();
    assertThat(run.decide().notGated()).containsExactly("dma.gen.should failed (SHOULD)");
  }

  @Test
  void aFailureInAnotherAreaIsToldAndNotGated() {
    run.spoil(MBUF, Outcome.FAILED);

    assertThat(run.breaches()).isEmpty();
    assertThat(run.decide().notGated()).containsExactly("mbuf.gen.must failed (MUST)");
  }

  @Test
  void aFailedScenarioBehindWhichNoRequirementStandsFails() {
    run.scenarios.add(GateSample.scenario("dma.two", Outcome.FAILED, "dma.gen.must"));

    assertBreach("scenario dma.two failed");
  }

  @Test
  void aFailedExplorationBehindWhichNoRequirementStandsFails() {
    run.explorations.add(GateSample.exploration(Outcome.FAILED, null));

    assertBreach("scope tiny failed");
  }

  @Test
  void aWaiverCoversTheFailureThatItNames() {
    run.spoil(MUST, Outcome.FAILED);
    run.waivers.add(run.waiver("dma.gen.must", TODAY));

    assertThat(run.breaches()).isEmpty();
    assertThat(run.decide().waived()).containsExactlyElementsOf(run.waivers);
  }

  @Test
  void aWaiverIsExpiredOnTheDayAfter() {
    run.spoil(MUST, Outcome.FAILED);
    run.waivers.add(run.waiver("dma.gen.must", TODAY.minusDays(1)));

    assertThat(run.breaches())
        .hasSize(2)
        .anySatisfy(
            breach ->
                assertThat(breach)
                    .startsWith(
                        "waivers.yaml:3: expired: dma.gen.must was waived until 2026-11-20;"))
        .anySatisfy(breach -> assertThat(breach).startsWith("dma.gen.must failed (MUST)"));
  }

  @Test
  void aWaiverForWhatPassesIsStale() {
    run.waivers.add(run.waiver("dma.gen.must", TODAY));

    assertBreach("waivers.yaml:3: stale: dma.gen.must passes; take the waiver out");
  }

  @Test
  void aWaiverForAnotherFailureIsChanged() {
    run.spoil(MUST, Outcome.FAILED);
    run.waivers.add(run.waiver("dma.gen.must", TODAY));
    run.scenarios.add(GateSample.scenario("dma.two", Outcome.FAILED, "dma.gen.must"));

    assertThat(run.breaches())
        .hasSize(2)
        .anySatisfy(
            breach ->
                assertThat(breach)
                    .startsWith("waivers.yaml:3: changed: dma.gen.must fails in another way, v1-"))
        .anySatisfy(breach -> assertThat(breach).startsWith("dma.gen.must failed (MUST)"));
  }

  @Test
  void aWaiverForWhatWasNotAskedIsUnmatched() {
    run.waivers.add(run.waiver("dma.exact", TODAY));

    assertBreach("waivers.yaml:3: unmatched: dma.exact was not asked");
  }

  @Test
  void aWaiverForWhatDoesNotExistIsUnmatched() {
    run.waivers.add(
        new Waiver("waivers.yaml:3", "dma.none", "v1-0000000000000000", "r", "i", "o", TODAY));

    assertBreach("waivers.yaml:3: unmatched: dma.none does not exist; correct the id");
  }

  @Test
  void aWaiverForWhatIsUndecidedIsUnmatched() {
    run.spoil(MUST, Outcome.UNTESTED);
    run.waivers.add(run.waiver("dma.gen.must", TODAY));

    assertThat(run.breaches())
        .anySatisfy(
            breach ->
                assertThat(breach)
                    .startsWith("waivers.yaml:3: unmatched: dma.gen.must did not fail, it is"));
  }

  @Test
  void whatPassedBeforeMustPass() {
    run.spoil(MBUF, Outcome.UNTESTED);
    run.baseline =
        Optional.of(
            new Baseline("old.json", Set.of("requirement mbuf.gen.must", "scenario dma.one")));

    assertBreach("requirement mbuf.gen.must passed before, and does not now");
  }

  @Test
  void aWaiverDoesNotMendARegression() {
    run.spoil(MUST, Outcome.FAILED);
    run.waivers.add(run.waiver("dma.gen.must", TODAY));
    run.baseline = Optional.of(new Baseline("old.json", Set.of("requirement dma.gen.must")));

    assertBreach("requirement dma.gen.must passed before, and does not now");
  }

  @Test
  void aBaselineThatIsKeptIsKept() {
    run.explorations.add(GateSample.exploration(Outcome.PASSED, null));
    run.baseline =
        Optional.of(
            new Baseline(
                "old.json", Set.of("requirement dma.gen.must", "scenario dma.one", "scope tiny")));

    assertThat(run.breaches()).isEmpty();
  }

  private static Policy minimum(long calls, long faults) {
    Policy any =
        GateSample.policy(
            Profile.DOCUMENTED, Set.of(Capability.DMA), Set.of(), Level.MUST, Level.SHOULD);
    return new Policy(
        any.file(), any.profile(), any.areas(), any.capabilities(), any.levels(), calls, faults);
  }

  private void assertBreach(String beginning) {
    assertThat(run.breaches()).singleElement().asString().startsWith(beginning);
    assertThat(run.decide().isOpen()).isFalse();
  }
}
