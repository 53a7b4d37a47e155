package org.scatterproof.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.scatterproof.spec.result.ExplorationResult;
import org.scatterproof.spec.result.Outcome;
import org.scatterproof.spec.result.RequirementResult;
import org.scatterproof.spec.result.ScenarioResult;

final class FailureSignatureTest {

  private static final String ID = "dma.gen.continues";

  private final List<ScenarioResult> scenarios = new ArrayList<>();
  private final List<ExplorationResult> explorations = new ArrayList<>();

  @Test
  void whatDidNotFailHasNone() {
    assertThat(FailureSignature.of(requirement(Outcome.PASSED), results())).isEmpty();
    assertThat(FailureSignature.of(requirement(Outcome.UNTESTED), results())).isEmpty();
    assertThat(FailureSignature.of(requirement(Outcome.INAPPLICABLE), results())).isEmpty();
  }

  @Test
  void itIsAVersionAndSixteenDigits() {
    scenarios.add(scenario("dma.a", null, "byte 0x1000 is at 0x2000"));

    assertThat(signature()).hasValueSatisfying(s -> assertThat(s).matches("v1-[0-9a-f]{16}"));
  }

  @Test
  void numbersOrderSeedsAndTextsDoNotMatter() {
    scenarios.add(scenario("dma.a", null, "byte 0x1000 is at 0x2000"));
    scenarios.add(scenario("dma.b", null, "11 bytes are missing"));
    Optional<String> before = signature();
    scenarios.clear();
    scenarios.add(scenario("dma.b", null, "9 bytes are missing"));
    scenarios.add(scenario("dma.a", null, "byte 0xffff is at 0x3"));
    explorations.add(exploration("property", "dma.walk"));

    assertThat(signature()).isEqualTo(before);
  }

  @Test
  void anotherScenarioIsAnotherFailure() {
    scenarios.add(scenario("dma.a", null, "why"));
    Optional<String> before = signature();
    scenarios.add(scenario("dma.b", null, "why"));

    assertThat(signature()).isNotEqualTo(before);
  }

  @Test
  void anotherScopeIsAnotherFailure() {
    scenarios.add(scenario("dma.a", null, "why"));
    Optional<String> before = signature();
    explorations.add(exploration("scope", "tiny.dma"));

    assertThat(signature()).isNotEqualTo(before);
  }

  @Test
  void anotherSentenceIsAnotherFailure() {
    scenarios.add(scenario("dma.a", null, "byte 0x1000 is at 0x2000"));
    Optional<String> before = signature();
    scenarios.set(0, scenario("dma.a", null, "byte 0x1000 is nowhere"));

    assertThat(signature()).isNotEqualTo(before);
  }

  @Test
  void ofAnImplementationThatDoesNotAnswerTheCauseCounts() {
    scenarios.add(scenario("dma.a", "throw", "IllegalStateException @5f2a"));
    Optional<String> before = signature();
    scenarios.set(0, scenario("dma.a", "throw", "NullPointerException @77aa"));
    Optional<String> sameCause = signature();
    scenarios.set(0, scenario("dma.a", "timeout", "NullPointerException @77aa"));

    assertThat(sameCause).isEqualTo(before);
    assertThat(signature()).isNotEqualTo(before);
  }

  @Test
  void whatIsOnlyFoundByChanceIsOneFailure() {
    explorations.add(exploration("property", "dma.walk"));
    Optional<String> before = signature();
    explorations.set(0, exploration("stress", "dma.threads"));

    assertThat(before).isPresent();
    assertThat(signature()).isEqualTo(before);
  }

  private Optional<String> signature() {
    return FailureSignature.of(requirement(Outcome.FAILED), results());
  }

  private Results results() {
    Results sample = Sample.read();
    return new Results(sample.header(), List.of(), scenarios, explorations, sample.footer());
  }

  private static RequirementResult requirement(Outcome outcome) {
    return new RequirementResult(
        ID,
        "dma",
        "MUST",
        "documented",
        "It MUST.",
        "i",
        "s",
        outcome,
        1,
        List.of(),
        0,
        List.of(),
        null,
        null,
        null);
  }

  private static ScenarioResult scenario(String id, @Nullable String cause, String why) {
    return new ScenarioResult(
        id,
        "dma",
        "t",
        "f.yaml",
        1,
        List.of(),
        Outcome.FAILED,
        cause,
        ID,
        List.of(),
        why,
        null,
        null,
        1,
        0);
  }

  private static ExplorationResult exploration(String technique, String id) {
    return new ExplorationResult(
        id,
        technique,
        "dma",
        "t",
        Outcome.FAILED,
        null,
        ID,
        List.of(),
        "why",
        null,
        null,
        null,
        null,
        List.of(),
        1,
        0);
  }
}
