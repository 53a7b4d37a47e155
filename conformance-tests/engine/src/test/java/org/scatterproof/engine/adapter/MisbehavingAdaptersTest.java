package org.scatterproof.engine.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scatterproof.engine.RunRequest;
import org.scatterproof.engine.implementation.ImplementationChoice;
import org.scatterproof.engine.implementation.ImplementationUnavailable;
import org.scatterproof.engine.input.Document;
import org.scatterproof.engine.scenario.CatalogFileReader;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.engine.supervise.ScenarioOutcome;
import org.scatterproof.engine.worker.WorkerMessage.Greeting;
import org.scatterproof.spec.rule.Profile;

/** Real children that do what children do; each spoils one scenario of ten, and no other. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class MisbehavingAdaptersTest {

  private static final Duration DEADLINE = Duration.ofSeconds(1);
  private static final int SPOILT = 4;

  @BeforeAll
  static void needsPython() throws InterruptedException {
    boolean there;
    try {
      there = new ProcessBuilder("python3", "-c", "0").start().waitFor() == 0;
    } catch (IOException e) {
      there = false;
    }
    assumeTrue(there, "python3 is not installed, in which the misbehaving adapter is written");
  }

  @ParameterizedTest
  @CsvSource({
    "segfault, crash(11)",
    "abort, crash(6)",
    "exit-0, exit(0)",
    "exit-1, exit(1)",
    "loop, timeout",
    "sleep, timeout",
    "byte-a-second, timeout",
    "half-a-line, timeout",
    "garbage, protocol-error",
    "wrong-shape, protocol-error",
    "twice, protocol-error",
    "never, protocol-error",
    "huge-line, oversize",
    "stdout-closed, protocol-error",
    "forked, exit(0)",
    "nondeterministic, nondeterministic"
  })
  void spoilsOneScenarioOnly(String fault, String cause) throws Exception {
    List<String> causes = run(fault);

    assertThat(causes.get(SPOILT)).isEqualTo(cause);
    causes.remove(SPOILT);
    assertThat(causes).hasSize(9).containsOnly("judged");
  }

  @ParameterizedTest
  @CsvSource({"none", "stderr-flood", "sigterm-ignored"})
  void spoilsNothing(String fault) throws Exception {
    assertThat(run(fault)).hasSize(10).containsOnly("judged");
  }

  @Test
  void whatAnAdapterAnswersIsSpokenOfByTheRules() throws Exception {
    try (Adapters adapters = new Adapters(command("none"), Profile.DOCUMENTED, DEADLINE)) {
      ScenarioOutcome first = adapters.run(scenarios(), (index, what) -> {}).get(0);

      assertThat(first).isInstanceOf(ScenarioOutcome.Judged.class);
      assertThat(((ScenarioOutcome.Judged) first).report().exercised())
          .containsKey("dma.get.answers");
    }
  }

  @Test
  void anotherVersionIsNotSpoken() {
    assertThatThrownBy(() -> run("wrong-version"))
        .isInstanceOf(ImplementationUnavailable.class)
        .hasMessage("adapter, version: it speaks protocol 9, and we speak 1 only");
  }

  @Test
  void whoDoesNotGreetIsNotThere() {
    assertThatThrownBy(() -> run("no-handshake"))
        .isInstanceOf(ImplementationUnavailable.class)
        .hasMessage("adapter, handshake: it did not answer the greeting within 2000 ms");
  }

  @Test
  void aProgramThatIsNotThereIsNamed() {
    ImplementationChoice.Command nobody =
        new ImplementationChoice.Command(List.of("./no-such-program"), 1);

    assertThatThrownBy(() -> new Adapters(nobody, Profile.DOCUMENTED, DEADLINE))
        .isInstanceOf(ImplementationUnavailable.class)
        .hasMessageStartingWith("adapter, start: ./no-such-program cannot be started");
  }

  @Test
  void nothingIsLeftBehindByAnOrderlyEnd() throws Exception {
    run("forked");

    assertThat(misbehaving()).isEmpty();
  }

  @Test
  void nothingIsLeftBehindByKill9() throws Exception {
    Process runner =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                Abandoned.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(runner.getInputStream().read()).isEqualTo('!');
    assertThat(misbehaving()).hasSizeGreaterThanOrEqualTo(2);

    runner.destroyForcibly().waitFor();

    long until = System.nanoTime() + RunRequest.DEFAULT_DEADLINE.toNanos();
    while (!misbehaving().isEmpty() && System.nanoTime() < until) {
      Thread.sleep(50);
    }
    assertThat(misbehaving()).isEmpty();
  }

  /** A runner that is killed while its adapter sleeps, and a grandchild of that one's. */
  static final class Abandoned {
    private Abandoned() {}

    public static void main(String[] arguments) throws Exception {
      try (Adapters adapters = new Adapters(command("abandoned"), Profile.DOCUMENTED, DEADLINE)) {
        Greeting greeting = adapters.greeting();
        System.out.print(greeting.name().isEmpty() ? "?" : "!");
        System.out.flush();
        Thread.sleep(60_000);
      }
    }
  }

  private static List<String> run(String fault) throws Exception {
    List<String> causes = new ArrayList<>();
    try (Adapters adapters = new Adapters(command(fault), Profile.DOCUMENTED, DEADLINE)) {
      for (ScenarioOutcome outcome : adapters.run(scenarios(), (index, what) -> {})) {
        causes.add(
            outcome instanceof ScenarioOutcome.Unanswered unanswered
                ? unanswered.cause()
                : outcome instanceof ScenarioOutcome.Judged judged
                        && judged.report().violation() == null
                    ? "judged"
                    : outcome.toString());
      }
    }
    return causes;
  }

  private static ImplementationChoice.Command command(String fault) throws Exception {
    return new ImplementationChoice.Command(List.of("python3", script(), fault), 1);
  }

  private static String script() throws URISyntaxException {
    return Path.of(MisbehavingAdaptersTest.class.getResource("/adapter/misbehaving.py").toURI())
        .toString();
  }

  /** Command lines of the children that live: ours are the only ones with this build's script. */
  private static List<String> misbehaving() throws URISyntaxException {
    String script = script();
    return ProcessHandle.allProcesses()
        .map(process -> process.info().commandLine().orElse(""))
        .filter(line -> line.contains(script))
        .toList();
  }

  private static List<Scenario> scenarios() throws Exception {
    List<Scenario> scenarios = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      String page = i == SPOILT ? "0x4000" : "0x1000";
      JsonNode file =
          new ObjectMapper()
              .readTree(
                  """
                  {"area": "dma", "title": "Ten", "scenarios": [{"id": "dma.ten.n%d",
                   "title": "No descriptor", "claims": ["dma.get.answers"], "pages": ["%s"],
                   "constraints": {"numAddressBits": 64}, "steps": [{"getMemoryDescriptor": {}}]}]}
                  """
                      .formatted(i, page));
      scenarios.addAll(CatalogFileReader.readUnchecked(Document.ofTree("ten", file)).scenarios());
    }
    return scenarios;
  }
}
