package org.scatterproof.engine.supervise;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.implementation.ImplementationUnavailable;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.engine.scenario.ScenarioWriter;
import org.scatterproof.engine.worker.Assignment;
import org.scatterproof.engine.worker.ExplorationOrder;
import org.scatterproof.engine.worker.Order;
import org.scatterproof.engine.worker.WorkerMessage;
import org.scatterproof.engine.worker.WorkerMessage.Greeting;
import org.scatterproof.engine.worker.WorkerMessage.Kind;
import org.scatterproof.engine.worker.WorkerMessage.Report;

/**
 * Has scenarios run by worker processes, one process at a time, in order. A scenario that does not
 * end in time, or that ends its process, is blamed, and a new worker goes on with the next one.
 *
 * <p>Invariant: scenarios before {@code next} are decided. The worker was sent those before {@code
 * sent}; it runs them in order, and says when it begins one, so that the one to blame is always
 * {@code next}.
 */
public final class Supervisor implements Player {

  /** Scenarios that a worker is sent ahead, so that it never waits for the next one. */
  private static final int WINDOW = 64;

  private static final Duration TO_START = Duration.ofSeconds(20);
  private static final Duration TO_SAY_WHERE = Duration.ofMillis(500);

  private final Assignment assignment;
  private final Duration deadline;
  private final Budget budget = new Budget();
  private final Greeting greeting;
  private @Nullable WorkerProcess worker;
  private List<Scenario> scenarios = List.of();
  private List<ScenarioOutcome> outcomes = new ArrayList<>();
  private int next;
  private int sent;
  private int firstOfWorker;
  private boolean started;
  private long since;
  private String exiting = "";

  /** Hears of every scenario when it is decided. */
  @FunctionalInterface
  public interface Listener {
    void decided(int index, ScenarioOutcome outcome);
  }

  /** Hears how an exploration goes on. */
  @FunctionalInterface
  public interface ExplorationListener {
    /** See {@link org.scatterproof.engine.explore.Explorer.Progress#at}. */
    void goesOn(long done, String text);
  }

  /**
   * Starts the first worker and waits until the implementation is there.
   *
   * @param deadline the time that one scenario may take
   */
  public Supervisor(Assignment assignment, Duration deadline)
      throws ImplementationUnavailable, IOException, InterruptedException {
    this.assignment = assignment;
    this.deadline = deadline;
    greeting = startWorker();
  }

  @Override
  public Greeting greeting() {
    return greeting;
  }

  @Override
  public List<ScenarioOutcome> run(List<Scenario> toRun, Listener listener)
      throws IOException, InterruptedException {
    scenarios = toRun;
    outcomes = new ArrayList<>(toRun.size());
    next = 0;
    beginWorker();
    while (next < scenarios.size()) {
      WorkerProcess current = worker;
      if (current == null) {
        restart(listener);
        continue;
      }
      sendAhead(current);
      WorkerProcess.Event event = current.await(patience());
      if (event == null) {
        giveUpOnScenario(current, listener);
      } else if (event.isEnd()) {
        blameForEnd(current, listener);
      } else if (event.message() != null) {
        take(event.message(), listener);
      }
    }
    return outcomes;
  }

  /**
   * Makes one exploration. Where the worker hangs or ends, a second one makes it again from where
   * the first was last heard of, and announces every scenario before it plays it, so that the one
   * to blame is known.
   */
  @Override
  public ExplorationOutcome explore(ExplorationOrder order, ExplorationListener listener)
      throws IOException, InterruptedException {
    ExplorationOutcome first = attempt(order, listener);
    if (first instanceof ExplorationOutcome.Unanswered ended) {
      ExplorationOutcome second = attempt(order.announcedFrom(ended.done()), listener);
      boolean isFound =
          second instanceof ExplorationOutcome.Unanswered again && again.scenario() != null;
      boolean hadBegun = ended.done() > 0 || !ended.text().isEmpty();
      return isFound || !hadBegun ? second : first;
    }
    return first;
  }

  private ExplorationOutcome attempt(ExplorationOrder order, ExplorationListener listener)
      throws IOException, InterruptedException {
    String reason = worker == null ? startAnother() : null;
    WorkerProcess current = worker;
    if (current == null) {
      return new ExplorationOutcome.NotRun(String.valueOf(reason));
    }
    ExplorationOutcome outcome = new ExplorationWatch(current, deadline, listener).run(order);
    if (outcome instanceof ExplorationOutcome.Unanswered ended) {
      endWorker();
      if (ended.ending().cause().equals("timeout")) {
        budget.addTimeout(deadline);
      } else {
        budget.addDeath();
      }
    } else if (outcome instanceof ExplorationOutcome.Ended ended && ended.explored().isThrown()) {
      endWorker(); // memory may have run out; a new one costs little
    }
    return outcome;
  }

  @Override
  public void close() {
    endWorker();
  }

  private void take(WorkerMessage message, Listener listener) {
    switch (message.kind()) {
      case STARTED -> {
        started = true;
        since = System.nanoTime();
      }
      case DONE -> {
        Report report = message.report();
        if (report != null) {
          decide(new ScenarioOutcome.Judged(report, millis()), listener);
          if (report.memoryExhausted()) {
            budget.addDeath();
            endWorker();
          }
        }
      }
      case FAULT -> decide(new ScenarioOutcome.Faulted(text(message)), listener);
      case EXITING -> exiting = text(message);
      case READY, UNAVAILABLE, WHERE, PROGRESS, EXPLORED -> {}
    }
  }

  /** The running scenario has had its time. */
  private void giveUpOnScenario(WorkerProcess current, Listener listener)
      throws InterruptedException {
    int asked = next;
    current.send(Order.WHERE);
    String where = "";
    long until = System.nanoTime() + TO_SAY_WHERE.toNanos();
    for (long left = TO_SAY_WHERE.toNanos(); left > 0; left = until - System.nanoTime()) {
      WorkerProcess.Event event = current.await(Duration.ofNanos(left));
      WorkerMessage message = event == null ? null : event.message();
      if (message == null) {
        break;
      }
      if (message.kind() == Kind.WHERE) {
        where = text(message);
        break;
      }
      take(message, listener); // late, but an answer
      if (next != asked) {
        return;
      }
    }
    String errors = current.errorTail();
    long waited = millis();
    endWorker();
    budget.addTimeout(deadline);
    decide(new ScenarioOutcome.Unanswered("timeout", where, errors, waited), listener);
  }

  /** The worker's output has ended, so the worker has. */
  private void blameForEnd(WorkerProcess current, Listener listener) throws InterruptedException {
    String ending = current.ending();
    ScenarioOutcome.Unanswered blame =
        new ScenarioOutcome.Unanswered(ending, exiting, current.errorTail(), millis());
    boolean ran = started;
    endWorker();
    if (ran) {
      budget.addDeath();
      decide(blame, listener);
    } else if (next > firstOfWorker) {
      // Between two scenarios nobody but what the last one left behind can have done it.
      budget.addDeath();
      outcomes.set(next - 1, blame);
    } else {
      budget.addStillborn();
    }
  }

  private void decide(ScenarioOutcome outcome, Listener listener) {
    outcomes.add(outcome);
    started = false;
    since = System.nanoTime();
    listener.decided(next, outcome);
    next++;
  }

  private void restart(Listener listener) throws IOException, InterruptedException {
    String reason = startAnother();
    if (reason == null) {
      beginWorker();
      return;
    }
    while (next < scenarios.size()) {
      decide(new ScenarioOutcome.NotRun(reason), listener);
    }
  }

  /** Starts a worker; or answers why there is none. */
  private @Nullable String startAnother() throws IOException, InterruptedException {
    String reason = budget.exhausted();
    if (reason != null) {
      return reason;
    }
    try {
      startWorker();
      return null;
    } catch (ImplementationUnavailable e) {
      return "a new worker could not be had: " + e.getMessage();
    }
  }

  private void beginWorker() {
    sent = next;
    firstOfWorker = next;
    started = false;
    since = System.nanoTime();
    exiting = "";
  }

  private void sendAhead(WorkerProcess current) {
    while (sent < scenarios.size() && sent - next < WINDOW) {
      current.send(Order.of(sent, ScenarioWriter.write(scenarios.get(sent))));
      sent++;
    }
  }

  /** Time that may pass until the next message. */
  private Duration patience() {
    Duration allowed = started ? deadline : deadline.plus(TO_START);
    return allowed.minusNanos(System.nanoTime() - since);
  }

  private long millis() {
    return (System.nanoTime() - since) / 1_000_000;
  }

  private Greeting startWorker()
      throws ImplementationUnavailable, IOException, InterruptedException {
    WorkerProcess process = WorkerProcess.start();
    worker = process;
    process.send(assignment);
    long until = System.nanoTime() + TO_START.toNanos();
    while (true) {
      WorkerProcess.Event event = process.await(Duration.ofNanos(until - System.nanoTime()));
      WorkerMessage message = event == null ? null : event.message();
      if (message != null && message.kind() == Kind.EXITING) {
        continue;
      }
      Greeting answered = message == null ? null : message.greeting();
      if (answered != null) {
        return answered;
      }
      String why = whyUnavailable(process, event);
      endWorker();
      throw new ImplementationUnavailable(why);
    }
  }

  private static String whyUnavailable(WorkerProcess process, WorkerProcess.@Nullable Event event)
      throws InterruptedException {
    if (event == null) {
      return "the implementation was not there after " + TO_START.toSeconds() + " s";
    }
    WorkerMessage message = event.message();
    if (message != null) {
      return text(message);
    }
    String ending = process.ending();
    String errors = process.errorTail();
    String last = errors.substring(errors.lastIndexOf('\n') + 1);
    return "the process ended before the implementation was there: "
        + ending
        + (last.isEmpty() ? "" : ": " + last);
  }

  private void endWorker() {
    WorkerProcess current = worker;
    if (current != null) {
      current.close();
      worker = null;
    }
  }

  private static String text(WorkerMessage message) {
    String text = message.text();
    return text == null ? "" : text;
  }
}
