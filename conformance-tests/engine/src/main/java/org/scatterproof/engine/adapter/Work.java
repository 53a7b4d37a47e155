package org.scatterproof.engine.adapter;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.execute.ScenarioVerdict;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.engine.supervise.Budget;
import org.scatterproof.engine.supervise.ScenarioOutcome;
import org.scatterproof.engine.supervise.Supervisor;
import org.scatterproof.engine.worker.WorkerMessage.Report;

/** What the lanes of a run share: scenarios that nobody took yet, outcomes, and the budget. */
final class Work {

  private final Deque<Asked> waiting = new ArrayDeque<>();
  private final @Nullable ScenarioOutcome[] outcomes;
  private final @Nullable ScenarioVerdict[] verdicts;
  private final boolean goesOn;

  /** The first one that was not answered, where those after it are not asked then. */
  private int last = Integer.MAX_VALUE;

  private boolean over;
  private final Supervisor.Listener listener;
  private final Budget budget;
  private final AtomicLong ids;
  private int told;

  /**
   * Work to do.
   *
   * @param ids where numbers come from that were never used
   * @param goesOn whether those behind one that is not answered are asked all the same; those
   *     before it always are, so that which one it is does not depend on who is faster
   */
  Work(
      List<Scenario> scenarios,
      Supervisor.Listener listener,
      Budget budget,
      AtomicLong ids,
      boolean goesOn) {
    this.listener = listener;
    this.budget = budget;
    this.ids = ids;
    this.goesOn = goesOn;
    outcomes = new ScenarioOutcome[scenarios.size()];
    verdicts = new ScenarioVerdict[scenarios.size()];
    for (int i = 0; i < scenarios.size(); i++) {
      waiting.add(Asked.scenario(nextId(), i, scenarios.get(i), false));
    }
  }

  /** An id that was never used. */
  long nextId() {
    return ids.incrementAndGet();
  }

  /** The next one to ask; null where none waits. */
  synchronized @Nullable Asked take() {
    return waiting.poll();
  }

  /** Whether anybody wants to know of a scenario any more. */
  synchronized boolean isNeeded(int index) {
    return index <= last;
  }

  /** Notes a verdict. */
  synchronized void decide(int index, ScenarioVerdict verdict, long millis) {
    if (outcomes[index] == null) {
      verdicts[index] = verdict;
    }
    decide(index, new ScenarioOutcome.Judged(Report.of(verdict), millis));
  }

  /** Notes what became of a scenario; what is known of it already stays. Tells in order. */
  synchronized void decide(int index, ScenarioOutcome outcome) {
    if (outcomes[index] == null) {
      outcomes[index] = outcome;
      while (told < outcomes.length && outcomes[told] != null) {
        listener.decided(told, Objects.requireNonNull(outcomes[told]));
        told++;
      }
    }
  }

  /** Replaces what is known of a scenario: it has shown something worse since. */
  synchronized void convict(int index, ScenarioOutcome outcome) {
    if (outcomes[index] == null) {
      decide(index, outcome);
    } else {
      outcomes[index] = outcome;
    }
    if (!goesOn && outcome instanceof ScenarioOutcome.Unanswered) {
      endAt(Math.min(index, last));
    }
  }

  private void endAt(int index) {
    last = index;
    waiting.removeIf(asked -> asked.index() > last);
    for (int i = last + 1; i < outcomes.length; i++) {
      decide(i, new ScenarioOutcome.NotRun("an earlier scenario was not answered"));
    }
  }

  synchronized @Nullable ScenarioOutcome outcome(int index) {
    return outcomes[index];
  }

  /** Has everybody give up. */
  synchronized void giveUp(String reason) {
    over = true;
    waiting.clear();
    for (int i = 0; i < outcomes.length; i++) {
      if (outcomes[i] == null) {
        decide(i, new ScenarioOutcome.NotRun(reason));
      }
    }
  }

  /** Why no further process is started; null while one may be. */
  @Nullable String exhausted() {
    synchronized (budget) {
      return budget.exhausted();
    }
  }

  /** Counts a process that had to be ended, or ended. */
  void charge(Consumer<Budget> how) {
    synchronized (budget) {
      how.accept(budget);
    }
  }

  /** Whether somebody gave up, and nothing need be asked any more. */
  synchronized boolean isOver() {
    return over;
  }

  /** The verdict of a scenario; null where it has none. */
  synchronized @Nullable ScenarioVerdict verdict(int index) {
    return outcomes[index] instanceof ScenarioOutcome.Judged ? verdicts[index] : null;
  }

  /** Every outcome; all are decided. */
  synchronized List<ScenarioOutcome> outcomes() {
    List<ScenarioOutcome> all = new ArrayList<>();
    for (ScenarioOutcome each : outcomes) {
      all.add(Objects.requireNonNull(each));
    }
    return all;
  }
}
