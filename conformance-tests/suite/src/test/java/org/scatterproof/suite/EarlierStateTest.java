package org.scatterproof.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.scatterproof.engine.execute.ScenarioRunner;
import org.scatterproof.engine.execute.UnderTest;
import org.scatterproof.engine.input.Document;
import org.scatterproof.engine.input.DocumentReader;
import org.scatterproof.engine.scenario.CatalogFileReader;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.faults.stateful.KeepsPlaceThroughNewDescriptor;
import org.scatterproof.faults.stateful.RespecifiesAsBeforeTheClear;
import org.scatterproof.faults.stateful.TrustsTheLengthOfAChangedDescriptor;
import org.scatterproof.spec.rule.Profile;
import org.scatterproof.spec.spi.Implementation;

/** What was established and ended again, before anything was asked of it, is given. */
final class EarlierStateTest {

  private static final String WORLD =
      """
      area: dma
      title: Constraints that a clear made obsolete
      scenarios:
        - id: dma.test.respecified
          title: Constraints count again after a clear
          claims: [dma.gen.segment-size]
          constraints: { maxSegmentSize: 0x1000 }
          otherConstraints: [{ maxSegmentSize: 0x10 }]
          descriptors: [{ extents: [[0x1000, 0x1000]] }]
          steps:
      """;

  private static final String WORLD_OF_TWO =
      """
      area: dma
      title: Two descriptors
      scenarios:
        - id: dma.test.two
          title: Another descriptor, or another content
          claims: [dma.gen.coverage]
          constraints: { maxSegmentSize: 0x20 }
          descriptors: [{ extents: [[0x1000, 0x1000]] }, { extents: [[0x9000, 0x1000]] }]
          steps:
      """;

  @Test
  void whatWasClearedIsGivenInOnePhrase() throws Exception {
    String text =
        text(
            "setMemoryDescriptor: { descriptor: 0, autoPrepare: false }",
            "prepareWithSpecification: { constraints: 0, offset: 0, length: 0 }",
            "clearMemoryDescriptor: {}",
            "setMemoryDescriptor: { descriptor: 0, autoPrepare: false }",
            "prepareWithSpecification: { constraints: 1, offset: 0, length: 0 }",
            "genIOVMSegments: { offset: 0, capacity: 1 }");

    assertThat(text)
        .contains("earlier prepared = [0x0, 0x1000), then clearMemoryDescriptor()   prepared")
        .contains("Then    1  genIOVMSegments(offset 0x0, capacity 1)");
    assertThat(CounterexampleSize.calls(text)).isEqualTo(1);
  }

  /** Where nothing is established after it, the call that ended it is one to look at. */
  @Test
  void aLastClearIsShown() throws Exception {
    String text =
        text(
            "setMemoryDescriptor: { descriptor: 0, autoPrepare: false }",
            "prepareWithSpecification: { constraints: 0, offset: 0, length: 0 }",
            "clearMemoryDescriptor: {}",
            "genIOVMSegments: { offset: 0, capacity: 1 }",
            "setMemoryDescriptor: { descriptor: 0, autoPrepare: false }",
            "prepareWithSpecification: { constraints: 1, offset: 0, length: 0 }",
            "genIOVMSegments: { offset: 0, capacity: 1 }");

    assertThat(text).contains("Then    1  clearMemoryDescriptor()").doesNotContain("earlier ");
    assertThat(CounterexampleSize.calls(text)).isEqualTo(5);
  }

  /** A walk that was begun is a state: the offset that is expected next. */
  @Test
  void aBegunWalkIsGivenAsItsExpectedOffset() throws Exception {
    String text =
        textOf(
            new KeepsPlaceThroughNewDescriptor(),
            WORLD_OF_TWO,
            "setMemoryDescriptor: { descriptor: 1 }",
            "genIOVMSegments: { offset: 0, capacity: 1 }",
            "clearMemoryDescriptor: {}",
            "setMemoryDescriptor: { descriptor: 0 }",
            "genIOVMSegments: { offset: 0, capacity: 2 }");

    assertThat(text)
        .contains("expected offset = 0x20", "after genIOVMSegments(offset 0x0, capacity 1)")
        .contains("Then    1  clearMemoryDescriptor()");
    assertThat(CounterexampleSize.calls(text)).isEqualTo(3);
  }

  /** Any other call is shown, however many follow. */
  @Test
  void noOtherCallIsGiven() throws Exception {
    String text =
        textOf(
            new TrustsTheLengthOfAChangedDescriptor(),
            WORLD_OF_TWO,
            "setMemoryDescriptor: { descriptor: 0, autoPrepare: false }",
            "getMemoryDescriptor: {}",
            "changeDescriptor: { descriptor: 0, extents: [[0x9000, 0x1000]] }",
            "setMemoryDescriptor: { descriptor: 0 }",
            "genIOVMSegments: { offset: 0, capacity: 1 }");

    assertThat(text).contains("Then    1  getMemoryDescriptor()").doesNotContain("after ");
    assertThat(CounterexampleSize.calls(text)).isEqualTo(4);
  }

  @Test
  void whatChangedInPlaceIsGiven() throws Exception {
    String text =
        textOf(
            new TrustsTheLengthOfAChangedDescriptor(),
            WORLD_OF_TWO,
            "setMemoryDescriptor: { descriptor: 0, autoPrepare: false }",
            "changeDescriptor: { descriptor: 0, extents: [[0x9000, 0x1000]] }",
            "setMemoryDescriptor: { descriptor: 0 }",
            "genIOVMSegments: { offset: 0, capacity: 1 }");

    assertThat(text).contains("then change in place(descriptor 0 takes content 2)");
    assertThat(CounterexampleSize.calls(text)).isEqualTo(2);
  }

  private static String text(String... steps) throws Exception {
    return textOf(new RespecifiesAsBeforeTheClear(), WORLD, steps);
  }

  private static String textOf(Implementation fault, String world, String... steps)
      throws Exception {
    String yaml = world + "      - " + String.join("\n      - ", List.of(steps)) + "\n";
    Document document =
        DocumentReader.read(
            "test.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    Scenario scenario = CatalogFileReader.readUnchecked(document).scenarios().get(0);
    UnderTest who = new UnderTest(fault, "fault", Profile.DOCUMENTED);
    return Objects.requireNonNull(new ScenarioRunner(who).run(scenario).violation()).text();
  }
}
