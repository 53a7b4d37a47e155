package org.scatterproof.engine.supervise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.example.toy.AbstractToy;
import org.example.toy.BrokenToy;
import org.example.toy.ChattyToy;
import org.example.toy.DemandingToy;
import org.example.toy.ExitingToy;
import org.example.toy.LateExitToy;
import org.example.toy.LoopingToy;
import org.example.toy.NamelessToy;
import org.example.toy.ThreadLeavingToy;
import org.example.toy.Toy;
import org.example.toy.UselessToy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scatterproof.engine.Examples;
import org.scatterproof.engine.implementation.ImplementationChoice;
import org.scatterproof.engine.implementation.ImplementationUnavailable;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.engine.worker.Assignment;
import org.scatterproof.spec.rule.Profile;

/** Whatever an implementation does to its process, the run goes on and blames the right one. */
final class SupervisorTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(classes = {Toy.class, ChattyToy.class, ThreadLeavingToy.class})
  void whatItPrintsOrLeavesBehindDisturbsNobody(Class<?> toy) throws Exception {
    List<ScenarioOutcome> outcomes = run(toy, LONG, Examples.catalog().scenarios());

    assertThat(outcomes).hasSize(5).allSatisfy(outcome -> assertThat(isAdmitted(outcome)).isTrue());
  }

  @Test
  void whoEndsTheProcessIsBlamedAndTheOthersStillRun() throws Exception {
    List<ScenarioOutcome> outcomes = run(ExitingToy.class, LONG, Examples.catalog().scenarios());

    ScenarioOutcome.Unanswered blamed = (ScenarioOutcome.Unanswered) outcomes.get(0);
    assertThat(blamed.cause()).isEqualTo("exit(3)");
    assertThat(blamed.where())
        .startsWith("genIOVMSegments, in org.example.toy.ExitingToy$1.genIOVMSegments(");
    assertThat(isAdmitted(outcomes.get(3))).isTrue();
    assertThat(isAdmitted(outcomes.get(4))).isTrue();
  }

  @Test
  void whoHaltsWithoutAWordIsBlamedToo() throws Exception {
    Scenario window = Examples.scenario("dma.example.window");

    List<ScenarioOutcome> outcomes = run(LateExitToy.class, LONG, List.of(window, window));

    assertThat(((ScenarioOutcome.Unanswered) outcomes.get(0)).cause()).isEqualTo("exit(42)");
    assertThat(((ScenarioOutcome.Unanswered) outcomes.get(1)).cause()).isEqualTo("exit(42)");
  }

  @Test
  void whoDoesNotComeBackIsBlamedWithItsPlace() throws Exception {
    List<Scenario> scenarios =
        List.of(
            Examples.scenario("dma.example.window"), Examples.scenario("mbuf.example.three-mbufs"));

    List<ScenarioOutcome> outcomes = run(LoopingToy.class, Duration.ofSeconds(1), scenarios);

    ScenarioOutcome.Unanswered blamed = (ScenarioOutcome.Unanswered) outcomes.get(0);
    assertThat(blamed.cause()).isEqualTo("timeout");
    assertThat(blamed.where())
        .startsWith("genIOVMSegments, in org.example.toy.LoopingToy$1.genIOVMSegments(");
    assertThat(isAdmitted(outcomes.get(1))).isTrue();
  }

  @Test
  void aRunGivesUpOnAProcessThatDiesAgainAndAgain() throws Exception {
    Budget budget = new Budget();
    for (int i = 0; i < 25; i++) {
      assertThat(budget.exhausted()).isNull();
      budget.addDeath();
    }

    assertThat(budget.exhausted())
        .isEqualTo("the implementation ended its process 25 times, and the run gave up");
  }

  @Test
  void whatCannotBeCreatedIsRefusedInOneLine() {
    assertUnavailable(
        "org.example.toy.None",
        "there is no class org.example.toy.None; name its jars" + " with --classpath");
    assertUnavailable(
        "java.lang.String",
        "java.lang.String does not implement org.scatterproof.spec.spi.Implementation");
    assertUnavailable(
        AbstractToy.class.getName(),
        "org.example.toy.AbstractToy is abstract; name a class that is not");
    assertUnavailable(
        DemandingToy.class.getName(),
        "org.example.toy.DemandingToy has no public constructor without parameters; give it one");
    assertUnavailable(
        BrokenToy.class.getName(),
        "the constructor of org.example.toy.BrokenToy threw java.lang.IllegalStateException: out of"
            + " order");
    assertUnavailable(
        NamelessToy.class.getName(),
        "org.example.toy.NamelessToy.name() answers \"../elsewhere\"; a name has 1 to 64 letters,"
            + " digits, . _ -");
    assertUnavailable(
        UselessToy.class.getName(),
        "org.example.toy.UselessToy.capabilities() declares nothing that could be judged");
  }

  @Test
  void aUsersClassSeesItsJarsAndTheSpiAndNothingElse() throws Exception {
    Path classes = Files.createDirectories(folder.resolve("org/example/toy"));
    Path own = Path.of("target", "test-classes", "org", "example", "toy");
    for (String name : List.of("Toy", "ToyCommand", "ToyCursor", "ChattyToy", "ChattyToy$1")) {
      Files.copy(own.resolve(name + ".class"), classes.resolve(name + ".class"));
    }
    ImplementationChoice whole =
        new ImplementationChoice.Named(ChattyToy.class.getName(), List.of(folder));
    Files.createDirectories(folder.resolve("empty"));
    ImplementationChoice nothing =
        new ImplementationChoice.Named(
            "org.scatterproof.engine.scenario.Catalog", List.of(folder.resolve("empty")));

    try (Supervisor supervisor = new Supervisor(assignment(whole), LONG)) {
      assertThat(supervisor.greeting().name()).isEqualTo("toy");
    }
    assertThatThrownBy(() -> new Supervisor(assignment(nothing), LONG))
        .hasMessage(
            "there is no class org.scatterproof.engine.scenario.Catalog in "
                + folder.resolve("empty"));
  }

  private static void assertUnavailable(String className, String line) {
    ImplementationChoice choice = new ImplementationChoice.Named(className, List.of());

    assertThatThrownBy(() -> new Supervisor(assignment(choice), LONG))
        .isInstanceOf(ImplementationUnavailable.class)
        .hasMessage(line);
  }

  private static List<ScenarioOutcome> run(
      Class<?> toy, Duration deadline, List<Scenario> scenarios) throws Exception {
    ImplementationChoice choice = new ImplementationChoice.Named(toy.getName(), List.of());
    try (Supervisor supervisor = new Supervisor(assignment(choice), deadline)) {
      return supervisor.run(scenarios, (index, outcome) -> {});
    }
  }

  private static Assignment assignment(ImplementationChoice choice) {
    return Assignment.of(choice, Profile.DOCUMENTED);
  }

  private static boolean isAdmitted(ScenarioOutcome outcome) {
    return outcome instanceof ScenarioOutcome.Judged judged && judged.report().violation() == null;
  }
}
