package org.scatterproof.engine.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.scatterproof.checker.live.ScopeExplorer;
import org.scatterproof.engine.explore.ChosenScope;
import org.scatterproof.engine.explore.Effort;
import org.scatterproof.engine.explore.ExplorationRequest;
import org.scatterproof.engine.explore.PlannedExploration;
import org.scatterproof.engine.implementation.ImplementationChoice.Command;
import org.scatterproof.engine.supervise.ExplorationOutcome;
import org.scatterproof.engine.supervise.ExplorationOutcome.Ended;
import org.scatterproof.engine.supervise.ExplorationOutcome.Unanswered;
import org.scatterproof.engine.worker.ExplorationOrder;
import org.scatterproof.engine.worker.WorkerMessage.Explored;
import org.scatterproof.spec.result.ExplorationResult.Figure;
import org.scatterproof.spec.result.Outcome;
import org.scatterproof.spec.rule.Profile;
import org.scatterproof.spec.spi.Capability;

/** Scopes are explored through adapters: the example in C, as it is and with mistakes. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
final class AdapterScopesTest {

  private static final String BEGIN = "  uint64_t at = *offset;\n";
  private static final String COUNT = "  *num_segments = count;\n";

  private static final String NEVER_BACK =
      BEGIN
          + "  if (at < own->range.pieces[own->last].offset) {\n"
          + "    at = own->range.pieces[own->last].offset;\n"
          + "  }\n";

  @TempDir private Path folder;

  @BeforeEach
  void writeExample() throws IOException, InterruptedException {
    boolean there;
    try {
      there = new ProcessBuilder("cc", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      there = false;
    }
    assumeTrue(there, "there is no cc, which builds the example in C");
    AdapterSources.write("c", folder);
  }

  @Test
  void whoIsConvictedIsConvictedByTheSameShortestSequenceHoweverManyAnswer() throws Exception {
    replace(BEGIN, NEVER_BACK);
    Command one = build(1);
    Command three = new Command(one.words(), 3);

    Explored alone = ended(explore(one, Capability.DMA, null));
    Explored threeOfThem = ended(explore(three, Capability.DMA, null));

    assertThat(alone.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(alone.violation().requirement()).isEqualTo("dma.gen.sums");
    assertThat(figures(alone)).containsEntry("depth", "2").containsEntry("shortest", "3 calls");
    assertThat(threeOfThem).isEqualTo(alone);
  }

  @Test
  void cursorsOfTheExampleHoldInTiny() throws Exception {
    Command command = build(2);

    Explored mbuf = ended(explore(command, Capability.MBUF, null));
    Explored memory = ended(explore(command, Capability.MEMORY_CURSOR, null));

    assertThat(mbuf.outcome()).isEqualTo(Outcome.PASSED);
    assertThat(figures(mbuf)).containsEntry("sequences", "33364").containsEntry("depth", "3");
    assertThat(memory.outcome()).isEqualTo(Outcome.PASSED);
    assertThat(figures(memory)).containsEntry("sequences", "21488");
  }

  @Test
  void aCrashIsBlamedOnTheFirstSequenceThatMeetsIt() throws Exception {
    replace(COUNT, "  if (count == 2) abort();\n" + COUNT);
    Command one = build(1);
    Command three = new Command(one.words(), 3);

    Unanswered alone = (Unanswered) explore(one, Capability.DMA, null);
    Unanswered threeOfThem = (Unanswered) explore(three, Capability.DMA, null);

    assertThat(alone.ending().cause()).isEqualTo("crash(6)");
    assertThat(alone.scenario().at("/scenarios/0/steps")).hasSize(2);
    assertThat(threeOfThem.done()).isEqualTo(alone.done());
    assertThat(threeOfThem.scenario()).isEqualTo(alone.scenario());
  }

  @Test
  void aTimeLimitLeavesWhatWasCovered() throws Exception {
    Explored found = ended(explore(build(1), Capability.DMA, Duration.ofMillis(1)));

    assertThat(found.outcome()).isEqualTo(Outcome.CANT_TELL);
    assertThat(found.reason()).startsWith("time limit of");
    assertThat(figures(found)).containsEntry("depth", "0");
  }

  private void replace(String old, String by) throws IOException {
    Path source = folder.resolve("dma.c");
    String text = Files.readString(source);
    assertThat(text).containsOnlyOnce(old);
    Files.writeString(source, text.replace(old, by));
  }

  private Command build(int jobs) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of("cc", "-std=c99", "-O1", "-o", "adapter"));
    words.addAll(AdapterSources.units("c"));
    Process process = new ProcessBuilder(words).directory(folder.toFile()).inheritIO().start();
    assertThat(process.waitFor()).isZero();
    return new Command(List.of(folder.resolve("adapter").toString()), jobs);
  }

  private static ExplorationOutcome explore(Command command, Capability area, Duration limit)
      throws Exception {
    try (Adapters adapters = new Adapters(command, Profile.DOCUMENTED, Duration.ofSeconds(5))) {
      return adapters.explore(ExplorationOrder.of(planned(area, limit)), (done, text) -> {});
    }
  }

  private static PlannedExploration planned(Capability area, Duration limit) throws IOException {
    JsonNode live;
    try (var tiny = AdapterScopesTest.class.getResourceAsStream("/scatterproof/scopes/tiny.json")) {
      live = ((ObjectNode) new ObjectMapper().readTree(tiny)).get("live");
    }
    ChosenScope scope = new ChosenScope("tiny", live, 0, limit);
    ExplorationRequest request =
        new ExplorationRequest(
            Set.of(area), Set.of(area), Profile.DOCUMENTED, new Effort(true, 1, 0, scope));
    return new ScopeExplorer().plan(request).get(0);
  }

  private static Explored ended(ExplorationOutcome outcome) {
    assertThat(outcome).isInstanceOf(Ended.class);
    return ((Ended) outcome).explored();
  }

  private static Map<String, String> figures(Explored explored) {
    return explored.figures().stream().collect(Collectors.toMap(Figure::name, Figure::value));
  }
}
