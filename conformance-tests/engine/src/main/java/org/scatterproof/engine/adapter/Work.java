package org.scatterproof.engine.adapter;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.engine.supervise.Budget;
import org.scatterproof.engine.supervise.ScenarioOutcome;
import org.scatterproof.engine.supervise.Supervisor;

/** What the lanes of a run share: scenarios that nobody took yet, outcomes, and the budget. */
final class Work {

  private final Deque<Asked> waiting = new ArrayDeque<>();
  private final @Nullable ScenarioOutcome[] outcomes;
  private final Supervisor.Listener listener;
  private final Budget budget;
  private final AtomicLong ids;
  private int told;

  Work(List<Scenario> scenarios, Supervisor.Listener listener, Budget budget, AtomicLong ids) {
    this.listener = listener;
    this.budget = budget;
    this.ids = ids;
    outcomes = new ScenarioOutcome[scenarios.size()];
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
  }

  synchronized @Nullable ScenarioOutcome outcome(int index) {
    return outcomes[index];
  }

  /** Has everybody give up. */
  synchronized void giveUp(String reason) {
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

  /** Every outcome; all are decided. */
  synchronized List<ScenarioOutcome> outcomes() {
    List<ScenarioOutcome> all = new ArrayList<>();
    for (ScenarioOutcome each : outcomes) {
      all.add(Objects.requireNonNull(each));
    }
    return all;
  }
}
