package org.scatterproof.cli.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scatterproof.engine.input.BadInput;
import org.scatterproof.spec.result.Outcome;
import org.scatterproof.spec.rule.Level;
import org.scatterproof.spec.rule.Profile;
import org.scatterproof.spec.spi.Capability;

/** What files of a gate say, and the line that refuses what is wrong in them. */
final class GateFilesTest {
  private static final String WAIVER =
      """
      waivers:
        - requirement: dma.gen.continues
          signature: v1-0123456789abcdef
          reason: "The chip that needs it is not shipped."
          issue: https://tracker.example/12
          owner: dma team
          expires: 2027-01-31
      """;

  @TempDir Path folder;

  @Test
  void aPolicyNeedsAreasOnly() throws Exception {
    Policy policy = policy("areas: [dma, mbuf]\n");

    assertThat(policy.areas()).containsExactlyInAnyOrder(Capability.DMA, Capability.MBUF);
    assertThat(policy.capabilities()).isEmpty();
    assertThat(policy.profile()).isEqualTo(Profile.DOCUMENTED);
    assertThat(policy.levels()).containsExactlyInAnyOrder(Level.MUST, Level.SHOULD);
    assertThat(policy.minimumExercised()).isEqualTo(1);
  }

  @Test
  void aPolicySaysItAll() throws Exception {
    Policy policy =
        policy(
            """
            profile: exact
            areas: [memory-cursor]
            capabilities: [copy, mapper]
            levels: [MUST]
            minimum-exercised: 25
            """);

    assertThat(policy.profile()).isEqualTo(Profile.EXACT);
    assertThat(policy.areas()).containsExactly(Capability.MEMORY_CURSOR);
    assertThat(policy.capabilities()).containsExactlyInAnyOrder(Capability.COPY, Capability.MAPPER);
    assertThat(policy.levels()).containsExactly(Level.MUST);
    assertThat(policy.minimumExercised()).isEqualTo(25);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "profile: exact|1:1|the file lacks the key \"areas\"",
        "areas: []|1:8|areas is a list of 0; expected is a list of areas, each once",
        "areas: [dna]|1:9|areas[0] is \"dna\"; expected is dma, mbuf or memory-cursor",
        "areas: [dma, dma]|1:8|areas is a list of 2; expected is a list of areas, each once",
        "'{areas: [dma], level: [MUST]}'|1:16|unknown key \"level\" (did you mean levels?)",
        "'areas: [dma], levels: [SHOULD]'|1:13|this is no YAML",
        "'{areas: [dma], levels: [SHOULD]}'|1:24|levels is a list of 1; expected is a list of lev",
        "'{areas: [dma], levels: [MUST, SHALL]}'|1:31|levels[1] is \"SHALL\"; expected is MUST, SHOULD",
        "'{areas: [dma], minimum-exercised: 0}'|1:35|minimum-exercised is 0; expected is a whole",
        "'{areas: [dma], profile: strict}'|1:25|profile is \"strict\"; expected is documented or",
        "'{areas: [dma], capabilities: [dma]}'|1:31|capabilities[0] is \"dma\"; expected is copy,",
      })
  void aPolicyThatIsWrongIsRefusedWithItsPlace(String text, String place, String what) {
    assertRefused(() -> policy(text), "policy.yaml:" + place + ": ", what);
  }

  @Test
  void aPolicyThatIsNotThereIsRefused() {
    Path missing = folder.resolve("none.yaml");

    assertRefused(() -> PolicyReader.read(missing), "none.yaml: ", "there is no such file");
  }

  @Test
  void aWaiverSaysWhoAcceptsWhatAndWhy() throws Exception {
    List<Waiver> waivers = waivers(WAIVER);

    assertThat(waivers)
        .containsExactly(
            new Waiver(
                folder.resolve("waivers.yaml") + ":2",
                "dma.gen.continues",
                "v1-0123456789abcdef",
                "The chip that needs it is not shipped.",
                "https://tracker.example/12",
                "dma team",
                LocalDate.of(2027, 1, 31)));
  }

  @Test
  void noWaiversAreWaiversToo() throws Exception {
    assertThat(waivers("waivers: []\n")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "reason: \"The chip that needs it is not shipped.\"|reason: \"\"|4:13|expected is a reason",
        "reason: \"The chip that needs it is not shipped.\"|reason: \"  \"|4:13|expected is a reas",
        "owner: dma team|owner: ''|6:12|waivers[0].owner is \"\"; expected is a person or a team",
        "issue: https://tracker.example/12|issue: ''|5:12|waivers[0].issue is \"\"; expected is",
        "2027-01-31|2027-02-30|7:14|waivers[0].expires: 2027-02-30 is no day of the calendar",
        "2027-01-31|soon|7:14|waivers[0].expires is \"soon\"; expected is the last day",
        "v1-0123456789abcdef|v1-01|3:16|waivers[0].signature is \"v1-01\"; expected is a failure",
        "dma team|'dma team\n    boss: me'|7:5|waivers[0] has an unknown key \"boss\"",
        "dma.gen.continues|7|2:18|waivers[0].requirement is 7; expected is the id of a",
      })
  void aWaiverThatIsWrongIsRefusedWithItsPlace(String old, String with, String place, String what) {
    assertRefused(() -> waivers(WAIVER.replace(old, with)), "waivers.yaml:" + place + ": ", what);
  }

  @Test
  void aWaiverWithoutAReasonIsRefused() {
    String text = WAIVER.replaceAll("    reason:.*\n", "");

    assertRefused(() -> waivers(text), "waivers.yaml:2:5: ", "waivers[0] lacks the key \"reason\"");
  }

  @Test
  void twoWaiversForOneRequirementAreRefused() {
    String text = WAIVER + WAIVER.substring("waivers:\n".length());

    assertRefused(
        () -> waivers(text), "waivers.yaml:8:18: ", "dma.gen.continues is waived twice, first at");
  }

  @Test
  void aDraftWithoutFailuresIsEmpty() throws Exception {
    assertThat(waivers(WaiverDraft.of(new GateSample().results()))).isEmpty();
  }

  @Test
  void aDraftIsRefusedUntilSomebodyCompletesIt() throws Exception {
    GateSample run = new GateSample();
    run.spoil(1, Outcome.FAILED);
    String draft = WaiverDraft.of(run.results());

    assertRefused(() -> waivers(draft), "waivers.yaml:6:13: ", "expected is a reason, in words");
    assertThat(waivers(draft.replace("\"\"", "2027-01-31")))
        .singleElement()
        .satisfies(waiver -> assertThat(waiver.requirement()).isEqualTo("dma.gen.must"))
        .satisfies(
            waiver ->
                assertThat(waiver.signature())
                    .isEqualTo(run.waiver("dma.gen.must", GateSample.TODAY).signature()));
  }

  @Test
  void aBaselineThatIsNoVerdictIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("verdict.json"), "{\"format\": 2}\n");

    assertRefused(() -> Baseline.read(file), "verdict.json:1:1: ", "the file lacks the key");
  }

  private Policy policy(String text) throws IOException, BadInput {
    return PolicyReader.read(Files.writeString(folder.resolve("policy.yaml"), text));
  }

  private List<Waiver> waivers(String text) throws IOException, BadInput {
    return WaiversReader.read(Files.writeString(folder.resolve("waivers.yaml"), text));
  }

  private static void assertRefused(ThrowingCallable reading, String place, String what) {
    assertThatThrownBy(reading)
        .isInstanceOf(BadInput.class)
        .hasMessageContaining(place)
        .hasMessageContaining(what)
        .hasMessageNotContaining("\n");
  }
}
