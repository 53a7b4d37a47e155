package org.scatterproof.engine.supervise;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.supervise.Supervisor.ExplorationListener;
import org.scatterproof.engine.worker.ExplorationOrder;
import org.scatterproof.engine.worker.Order;
import org.scatterproof.engine.worker.WorkerMessage;
import org.scatterproof.engine.worker.WorkerMessage.Explored;
import org.scatterproof.engine.worker.WorkerMessage.Kind;
import org.scatterproof.engine.worker.WorkerMessage.Pace;

/**
 * One attempt of a worker at an exploration. The deadline counts from one sign of life to the next.
 */
final class ExplorationWatch {

  /** A busy machine's garbage collection is no hang. */
  private static final Duration TO_SAY_WHERE = Duration.ofMillis(500);

  private final WorkerProcess worker;
  private final Duration deadline;
  private final ExplorationListener listener;
  private final long begun = System.nanoTime();
  private long since = begun;
  private long done;
  private String text = "";
  private String exiting = "";
  private @Nullable JsonNode scenario;

  ExplorationWatch(WorkerProcess worker, Duration deadline, ExplorationListener listener) {
    this.worker = worker;
    this.deadline = deadline;
    this.listener = listener;
  }

  /** Sends the order and waits for what becomes of it. */
  ExplorationOutcome run(ExplorationOrder order) throws InterruptedException {
    worker.send(Order.of(order));
    while (true) {
      WorkerProcess.Event event = worker.await(deadline.minusNanos(System.nanoTime() - since));
      if (event == null) {
        ExplorationOutcome late = askWhere();
        return late != null ? late : unanswered("timeout");
      }
      if (event.isEnd()) {
        return unanswered(worker.ending());
      }
      ExplorationOutcome outcome = take(event.message());
      if (outcome != null) {
        return outcome;
      }
    }
  }

  /** What the message decides; null where it goes on. */
  private @Nullable ExplorationOutcome take(@Nullable WorkerMessage message) {
    if (message == null) {
      return null;
    }
    since = System.nanoTime();
    Pace pace = message.pace();
    Explored explored = message.explored();
    if (pace != null) {
      done = pace.done();
      text = pace.text();
      scenario = pace.next();
      listener.goesOn(done, text);
    } else if (explored != null) {
      return new ExplorationOutcome.Ended(explored, millis(begun));
    } else if (message.kind() == Kind.FAULT) {
      return new ExplorationOutcome.Faulted(text(message));
    } else if (message.kind() == Kind.EXITING || message.kind() == Kind.WHERE) {
      exiting = text(message);
    }
    return null;
  }

  /** Lets the worker say where it is; answers what it said instead, where it was only late. */
  private @Nullable ExplorationOutcome askWhere() throws InterruptedException {
    worker.send(Order.WHERE);
    long waited = since;
    long until = System.nanoTime() + TO_SAY_WHERE.toNanos();
    while (exiting.isEmpty() && System.nanoTime() < until) {
      WorkerProcess.Event event = worker.await(Duration.ofNanos(until - System.nanoTime()));
      ExplorationOutcome late = event == null ? null : take(event.message());
      if (late != null) {
        return late;
      }
    }
    since = waited;
    return null;
  }

  private ExplorationOutcome unanswered(String cause) {
    return new ExplorationOutcome.Unanswered(
        new ScenarioOutcome.Unanswered(cause, exiting, worker.errorTail(), millis(since)),
        done,
        text,
        scenario);
  }

  private static long millis(long from) {
    return (System.nanoTime() - from) / 1_000_000;
  }

  private static String text(WorkerMessage message) {
    String text = message.text();
    return text == null ? "" : text;
  }
}
