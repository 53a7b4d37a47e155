package org.scatterproof.engine.adapter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Predicate;
import org.scatterproof.engine.execute.Compared;
import org.scatterproof.engine.execute.ScenarioRuns;
import org.scatterproof.engine.execute.ScenarioVerdict;
import org.scatterproof.engine.execute.StepWatcher;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.engine.scenario.ScenarioWriter;
import org.scatterproof.engine.supervise.ExplorationOutcome;
import org.scatterproof.engine.supervise.ScenarioOutcome;
import org.scatterproof.spec.dma.DmaStep;
import org.scatterproof.spec.mbuf.MbufStep;
import org.scatterproof.spec.memorycursor.MemoryCursorStep;

/**
 * Runs the scenarios of one exploration through adapters: those that are drawn in batches, over all
 * processes; those that make a counterexample small one by one, because each depends on the answer
 * to the last. What is found does not depend on how many processes there are.
 */
final class AdapterRuns implements ScenarioRuns {

  /** Large enough that starting processes costs nothing, small enough to end soon. */
  private static final int BATCH = 1000;

  private final Batches batches;
  private final ScenarioRuns alone;
  private Compared compared = Compared.EVERY_CALL;
  private long done;

  /** Plays a batch over all processes. */
  @FunctionalInterface
  interface Batches {
    /**
     * Plays scenarios until one is not answered.
     *
     * @param twice whether a sample is asked twice
     */
    Work play(List<Scenario> scenarios, StepWatcher watcher, Compared compared, boolean twice)
        throws IOException, InterruptedException;
  }

  AdapterRuns(Batches batches, ScenarioRuns alone) {
    this.batches = batches;
    this.alone = alone;
  }

  @Override
  public ScenarioVerdict run(Scenario scenario, StepWatcher watcher) {
    return alone.run(scenario, watcher);
  }

  @Override
  public void compare(Compared which) {
    compared = which;
  }

  @Override
  public int batch() {
    return BATCH;
  }

  @Override
  public void runAll(
      List<Scenario> scenarios, StepWatcher watcher, Predicate<ScenarioVerdict> verdicts) {
    Work work = play(scenarios, new OneAtATime(watcher));
    List<ScenarioOutcome> outcomes = work.outcomes();
    for (int i = 0; i < outcomes.size(); i++) {
      ScenarioVerdict verdict = work.verdict(i);
      if (verdict == null) {
        throw new ExplorationEnded(ending(outcomes.get(i), scenarios.get(i), done + i));
      }
      if (!verdicts.test(verdict)) {
        break; // what the others showed, nobody asks
      }
    }
    done += scenarios.size();
  }

  /** What became of an exploration of which a scenario has no verdict. */
  private static ExplorationOutcome ending(ScenarioOutcome what, Scenario scenario, long number) {
    if (what instanceof ScenarioOutcome.Unanswered unanswered) {
      return new ExplorationOutcome.Unanswered(
          unanswered, number, "scenario " + number, ScenarioWriter.write(scenario));
    }
    return what instanceof ScenarioOutcome.NotRun notRun
        ? new ExplorationOutcome.NotRun(notRun.reason())
        : new ExplorationOutcome.Faulted(what.toString());
  }

  private Work play(List<Scenario> scenarios, StepWatcher watcher) {
    try {
      return batches.play(scenarios, watcher, compared, done == 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ExplorationEnded(new ExplorationOutcome.NotRun("the run was interrupted"));
    }
  }

  /** Lets several judges look at once, of whom each shows one call after the other. */
  private record OneAtATime(StepWatcher watcher) implements StepWatcher {
    @Override
    public synchronized void judged(DmaStep step) {
      watcher.judged(step);
    }

    @Override
    public synchronized void judged(MbufStep step) {
      watcher.judged(step);
    }

    @Override
    public synchronized void judged(MemoryCursorStep step) {
      watcher.judged(step);
    }
  }
}
