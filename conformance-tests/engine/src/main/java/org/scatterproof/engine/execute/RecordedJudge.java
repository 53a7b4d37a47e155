package org.scatterproof.engine.execute;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.scatterproof.engine.scenario.DmaScenario;
import org.scatterproof.engine.scenario.MbufScenario;
import org.scatterproof.engine.scenario.Scenario;
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

  /**
   * A judge of one implementation.
   *
   * @param name of the implementation
   * @param capabilities that it declares: rules of others are not asked
   */
  public RecordedJudge(String name, Set<Capability> capabilities, Profile profile) {
    this(name, capabilities, profile, StepWatcher.NONE);
  }

  /**
   * A judge at whose work somebody looks.
   *
   * @param watcher sees every call once, with its control
   */
  public RecordedJudge(
      String name, Set<Capability> capabilities, Profile profile, StepWatcher watcher) {
    this.watcher = watcher;
    Elsewhere elsewhere = new Elsewhere(name, Set.copyOf(capabilities));
    runner = new ScenarioRunner(new UnderTest(elsewhere, name, profile));
  }

  /**
   * What the scenario's own answers show.
   *
   * @param verdict final where there are no controls
   * @param controls calls to be repeated on fresh commands before there is a verdict
   */
  public record First(ScenarioVerdict verdict, List<DmaControl> controls) {
    public First {
      controls = List.copyOf(controls);
    }

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
    List<DmaControl> controls = new ArrayList<>();
    AnswerReader answers = new AnswerReader(line);
    Answers recorded =
        scenario instanceof MbufScenario mbuf
            ? new RecordedAnswers(answers, MbufLayout.of(mbuf))
            : new RecordedAnswers(answers, DmaLayout.of((DmaScenario) scenario), null, controls);
    return new First(runner.judge(scenario, recorded, onlooker, told), controls);
  }

  /**
   * Judges a scenario by its own answers and those of fresh commands.
   *
   * @param questions what {@link #look} asked for
   * @param controls the answers to them
   */
  public ScenarioVerdict judge(
      DmaScenario scenario, byte[] line, List<DmaControl> questions, byte[] controls) {
    ScenarioVerdict verdict = judge(scenario, line, questions, controls, watcher, false);
    return verdict.violation() == null
        ? verdict
        : judge(scenario, line, questions, controls, StepWatcher.NONE, true);
  }

  private ScenarioVerdict judge(
      DmaScenario scenario,
      byte[] line,
      List<DmaControl> questions,
      byte[] controls,
      StepWatcher onlooker,
      boolean told) {
    AnswerReader answers = new AnswerReader(line);
    AnswerReader fresh = new AnswerReader(controls);
    Answers recorded = new RecordedAnswers(answers, DmaLayout.of(scenario), fresh, questions);
    return runner.judge(scenario, recorded, onlooker, told);
  }

  /** An implementation in another process: nobody calls it here. */
  private record Elsewhere(String name, Set<Capability> capabilities) implements Implementation {
    @Override
    public String version() {
      return "";
    }
  }
}
