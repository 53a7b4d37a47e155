package org.scatterproof.engine.adapter;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.execute.AnswersEnded;
import org.scatterproof.engine.execute.MalformedAnswer;
import org.scatterproof.engine.execute.RecordedJudge;
import org.scatterproof.engine.execute.ScenarioRuns;
import org.scatterproof.engine.execute.ScenarioVerdict;
import org.scatterproof.engine.execute.StepWatcher;
import org.scatterproof.engine.implementation.ImplementationUnavailable;
import org.scatterproof.engine.scenario.Scenario;

/**
 * Asks one process for one scenario at a time: variants of a scenario that is known to fail. A
 * variant that is not answered shows nothing; after a few of them nobody is asked any more.
 */
final class OneByOne implements ScenarioRuns, AutoCloseable {

  private static final int MOST_TROUBLES = 3;
  private static final ScenarioVerdict NOTHING =
      new ScenarioVerdict(1, Map.of(), List.of(), null, null, null, false);

  private final Lane.Starter starter;
  private final Function<StepWatcher, RecordedJudge> judges;
  private final RecordedJudge judge;
  private final Duration deadline;
  private final AtomicLong ids;
  private @Nullable AdapterProcess process;
  private int troubles;

  /** Somebody who begins to ask when he is asked. */
  OneByOne(
      Lane.Starter starter,
      Function<StepWatcher, RecordedJudge> judges,
      Duration deadline,
      AtomicLong ids) {
    this.starter = starter;
    this.judges = judges;
    this.deadline = deadline;
    this.ids = ids;
    judge = judges.apply(StepWatcher.NONE);
  }

  @Override
  public ScenarioVerdict run(Scenario scenario, StepWatcher watcher) {
    if (troubles >= MOST_TROUBLES) {
      return NOTHING;
    }
    RecordedJudge asked = watcher == StepWatcher.NONE ? judge : judges.apply(watcher);
    try {
      return run(scenario, asked, false);
    } catch (MalformedAnswer | ImplementationUnavailable | IOException e) {
      troubles++;
      close();
      return NOTHING;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      troubles = MOST_TROUBLES;
      close();
      return NOTHING;
    }
  }

  private ScenarioVerdict run(Scenario scenario, RecordedJudge asked, boolean patient)
      throws ImplementationUnavailable, IOException, InterruptedException {
    try {
      Asked first = Asked.scenario(ids.incrementAndGet(), 0, scenario, patient);
      AdapterProcess.Event.Line line = ask(first);
      RecordedJudge.First look = asked.look(scenario, line.bytes());
      if (look.isDone()) {
        return look.verdict();
      }
      Asked controls = first.controls(ids.incrementAndGet(), look.controls(), line);
      return asked.judge(scenario, line.bytes(), look.controls(), ask(controls).bytes());
    } catch (AnswersEnded e) {
      if (patient) {
        throw new MalformedAnswer("a repeated call was not repeated as often as asked");
      }
      return run(scenario, asked, true);
    }
  }

  private AdapterProcess.Event.Line ask(Asked asked)
      throws ImplementationUnavailable, IOException, InterruptedException {
    AdapterProcess current = process;
    if (current == null) {
      current = starter.start();
      process = current;
    }
    current.send(RequestWriter.batch(asked.id(), List.of(asked)));
    AdapterProcess.Event.Line line = current.awaitAnswer(deadline);
    Reply reply = line == null ? null : Reply.of(line.bytes());
    if (line == null || reply == null || reply.number() != asked.id()) {
      throw new MalformedAnswer("no answer");
    }
    return line;
  }

  @Override
  public void close() {
    AdapterProcess current = process;
    if (current != null) {
      current.close();
      process = null;
    }
  }
}
