package org.scatterproof.engine.execute;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.scenario.DmaScenario;
import org.scatterproof.engine.scenario.MbufScenario;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.spec.memorycursor.MemoryCursorCall;
import org.scatterproof.spec.rule.Profile;
import org.scatterproof.spec.spi.Capability;
import org.scatterproof.spec.spi.Implementation;

/**
 * Judges scenarios by answers that were given somewhere else, as if they were given now. For one
 * thread.
 *
 * <p>An answer is one JSON object with a list {@code answers}; adapters/protocol.md says what is in
 * it. Whatever is not as it says throws {@link MalformedAnswer}.
 */
public final class RecordedJudge {

  private final ScenarioRunner runner;
  private final StepWatcher watcher;
  private final Compared compared;
  private final Set<Capability> declared;

  /** The last scenario whose controls are remembered. */
  private @Nullable DmaScenario ofWorld;

  private RememberedControls remembered = new RememberedControls();

  /**
   * A judge of one implementation.
   *
   * @param name of the implementation
   * @param capabilities that it declares: rules of others are not asked
   */
  public RecordedJudge(String name, Set<Capability> capabilities, Profile profile) {
    this(name, capabilities, profile, StepWatcher.NONE, Compared.EVERY_CALL);
  }

  /**
   * A judge at whose work somebody looks.
   *
   * @param watcher sees every call once, with its control
   * @param compared which calls of area dma have controls
   */
  public RecordedJudge(
      String name,
      Set<Capability> capabilities,
      Profile profile,
      StepWatcher watcher,
      Compared compared) {
    this.watcher = watcher;
    this.compared = compared;
    declared = Set.copyOf(capabilities);
    Elsewhere elsewhere = new Elsewhere(name, declared);
    runner = new ScenarioRunner(new UnderTest(elsewhere, name, profile));
  }

  /**
   * What the scenario's own answers show.
   *
   * @param verdict final where there are no controls
   * @param controls calls to be repeated on fresh objects before there is a verdict
   */
  public record First(ScenarioVerdict verdict, Questions controls) {
    /** Whether nothing more has to be asked. */
    public boolean isDone() {
      return controls.isEmpty();
    }
  }

  /**
   * Looks at a scenario's own answers.
   *
   * @throws MalformedAnswer when they are not what the protocol says
   * @throws AnswersEnded when a loop was not recorded to its end
   */
  public First look(Scenario scenario, byte[] line) {
    First first = look(scenario, line, StepWatcher.NONE, false);
    if (!first.isDone()) {
      return first;
    }
    boolean told = first.verdict().violation() != null;
    return told || watcher != StepWatcher.NONE ? look(scenario, line, watcher, told) : first;
  }

  private First look(Scenario scenario, byte[] line, StepWatcher onlooker, boolean told) {
    List<DmaControl> commands = new ArrayList<>();
    List<MemoryCursorCall> cursors = new ArrayList<>();
    RememberedControls known = remembered(scenario);
    Answers recorded = recorded(scenario, new AnswerReader(line), null, commands, cursors, known);
    if (!(scenario instanceof DmaScenario dma)) {
      ScenarioVerdict verdict = runner.judge(scenario, recorded, onlooker, told);
      return new First(verdict, new Questions(commands, cursors, null, null));
    }
    DmaScenarioRun run = runner.run(dma, recorded, told).watchedBy(onlooker).comparing(compared);
    ScenarioVerdict verdict = run.run();
    Tally settled = verdict.violation() == null ? run.settled() : null;
    return new First(verdict, new Questions(commands, cursors, settled, known));
  }

  /**
   * What is known of fresh commands in a scenario's world. Who compares the last call alone is
   * asked many scenarios of one world, one after the other.
   */
  @SuppressWarnings("ReferenceEquality") // scenarios of one world share its lists
  private @Nullable RememberedControls remembered(Scenario scenario) {
    if (compared != Compared.LAST_CALL
        || !(scenario instanceof DmaScenario dma)
        || SteppedCommand.mayCopy(dma, declared)) {
      return null;
    }
    DmaScenario before = ofWorld;
    if (before == null
        || before.descriptors() != dma.descriptors()
        || before.constraintSets() != dma.constraintSets()) {
      remembered = new RememberedControls();
    }
    ofWorld = dma;
    return remembered;
  }

  private static Answers recorded(
      Scenario scenario,
      AnswerReader answers,
      @Nullable AnswerReader controls,
      List<DmaControl> commands,
      List<MemoryCursorCall> cursors,
      @Nullable RememberedControls remembered) {
    if (scenario instanceof MbufScenario mbuf) {
      return new RecordedAnswers(answers, MbufLayout.of(mbuf));
    }
    return scenario instanceof DmaScenario dma
        ? new RecordedAnswers(answers, DmaLayout.of(dma), controls, commands, remembered)
        : new RecordedAnswers(answers, controls, cursors);
  }

  /**
   * Judges a scenario by its own answers and those of fresh objects.
   *
   * @param questions what {@link #look} asked for
   * @param controls the answers to them
   */
  public ScenarioVerdict judge(
      Scenario scenario, byte[] line, Questions questions, byte[] controls) {
    ScenarioVerdict verdict = judge(scenario, line, questions, controls, watcher, false);
    return verdict.violation() == null
        ? verdict
        : judge(scenario, line, questions, controls, StepWatcher.NONE, true);
  }

  private ScenarioVerdict judge(
      Scenario scenario,
      byte[] line,
      Questions questions,
      byte[] controls,
      StepWatcher onlooker,
      boolean told) {
    Answers recorded =
        recorded(
            scenario,
            new AnswerReader(line),
            new AnswerReader(controls),
            questions.commands(),
            questions.cursors(),
            questions.remembered());
    if (!(scenario instanceof DmaScenario dma)) {
      return runner.judge(scenario, recorded, onlooker, told);
    }
    DmaScenarioRun run = runner.run(dma, recorded, told).watchedBy(onlooker).comparing(compared);
    Tally settled = questions.settled();
    return settled != null && !told ? run.settledBy(settled).run() : run.run();
  }

  /** An implementation in another process: nobody calls it here. */
  private record Elsewhere(String name, Set<Capability> capabilities) implements Implementation {
    @Override
    public String version() {
      return "";
    }
  }
}
