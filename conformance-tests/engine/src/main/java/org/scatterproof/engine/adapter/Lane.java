package org.scatterproof.engine.adapter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.execute.AnswersEnded;
import org.scatterproof.engine.execute.MalformedAnswer;
import org.scatterproof.engine.execute.RecordedJudge;
import org.scatterproof.engine.execute.ScenarioVerdict;
import org.scatterproof.engine.implementation.ImplementationUnavailable;
import org.scatterproof.engine.supervise.Budget;
import org.scatterproof.engine.supervise.ScenarioOutcome;

/**
 * Has one adapter process after the other answer scenarios, and judges what they answer. A process
 * gets its scenarios in batches, one batch ahead of the one that it works on.
 *
 * <p>Replies come in the order of the questions. When a process dies or hangs while several are
 * open, they are asked again one by one in a fresh process, so that who did it is known.
 */
final class Lane {

  private static final int SHOWN = 80;
  private static final Duration TO_END_A_BATCH = Duration.ofMillis(500);

  private final Work work;
  private final Starter starter;
  private final RecordedJudge judge;
  private final Fingerprints fingerprints;
  private final Duration deadline;
  private final int batchSize;
  private final Deque<Asked> own = new ArrayDeque<>();
  private final Deque<Asked> open = new ArrayDeque<>();
  private final Deque<Batch> batches = new ArrayDeque<>();

  /** Scenarios that are still asked one by one. */
  private int cautious;

  /** The first of those that were open when a process died, while nobody else is known. */
  private @Nullable Suspicion suspicion;

  private @Nullable Consumer<AdapterProcess> heir;
  private @Nullable AdapterProcess process;
  private long since;

  /** Starts processes that have shaken hands. */
  @FunctionalInterface
  interface Starter {
    AdapterProcess start() throws ImplementationUnavailable, IOException, InterruptedException;
  }

  private record Batch(long number, long lastId) {}

  private record Suspicion(Asked asked, ScenarioOutcome.Unanswered what, int stillToAsk) {}

  Lane(
      Work work,
      Starter starter,
      RecordedJudge judge,
      Fingerprints fingerprints,
      Duration deadline,
      int batchSize) {
    this.work = work;
    this.starter = starter;
    this.judge = judge;
    this.fingerprints = fingerprints;
    this.deadline = deadline;
    this.batchSize = batchSize;
  }

  /** Gives the last process to somebody, instead of ending it, where it owes nothing. */
  Lane handingOnTo(Consumer<AdapterProcess> somebody) {
    heir = somebody;
    return this;
  }

  /** Works until nothing waits any more. */
  void run() throws IOException, InterruptedException {
    try {
      while (true) {
        AdapterProcess current = process;
        if (current == null) {
          current = restart();
          if (current == null) {
            return;
          }
        }
        askAhead(current);
        if (open.isEmpty()) {
          handOn(current);
          return;
        }
        take(current, current.await(patience()));
      }
    } finally {
      end();
    }
  }

  /** Nobody else is to hear what this lane asked. */
  private void handOn(AdapterProcess current) throws InterruptedException {
    while (!batches.isEmpty()) {
      AdapterProcess.Event event = current.await(TO_END_A_BATCH);
      Reply reply = event instanceof AdapterProcess.Event.Line line ? Reply.of(line.bytes()) : null;
      if (reply == null || !reply.isEndOfBatch() || reply.number() != batches.remove().number()) {
        return;
      }
    }
    Consumer<AdapterProcess> somebody = heir;
    if (somebody != null) {
      process = null;
      somebody.accept(current);
    }
  }

  private @Nullable AdapterProcess restart() throws IOException, InterruptedException {
    String reason = work.exhausted();
    if (reason == null) {
      try {
        AdapterProcess started = starter.start();
        process = started;
        return started;
      } catch (ImplementationUnavailable e) {
        reason = "a new process could not be had: " + e.getMessage();
      }
    }
    work.giveUp(reason);
    return null;
  }

  private Duration patience() {
    return deadline.minusNanos(System.nanoTime() - since);
  }

  /** Keeps one batch waiting behind the one that is being answered. */
  private void askAhead(AdapterProcess current) {
    int window = cautious > 0 ? 1 : 2 * batchSize;
    while (open.size() <= window - (cautious > 0 ? 1 : batchSize)) {
      List<Asked> batch = collect(cautious > 0 ? 1 : batchSize);
      if (batch.isEmpty()) {
        return;
      }
      if (open.isEmpty()) {
        since = System.nanoTime();
      }
      long number = work.nextId();
      batches.add(new Batch(number, batch.get(batch.size() - 1).id()));
      open.addAll(batch);
      current.send(RequestWriter.batch(number, batch));
    }
  }

  private List<Asked> collect(int most) {
    List<Asked> batch = new ArrayList<>();
    while (batch.size() < most) {
      Asked next = own.isEmpty() ? work.take() : own.poll();
      if (next == null) {
        break;
      }
      if (work.isNeeded(next.index())) {
        batch.add(next);
      } else {
        clearSuspicion(); // as if it had answered
      }
    }
    return batch;
  }

  private void take(AdapterProcess current, AdapterProcess.@Nullable Event event)
      throws InterruptedException {
    if (event == null) {
      trouble(current, "timeout", "");
    } else if (event instanceof AdapterProcess.Event.Line line) {
      takeLine(current, line);
    } else if (event instanceof AdapterProcess.Event.Oversize) {
      trouble(current, "oversize", "a line of more than " + AdapterProcess.LONGEST_LINE + " bytes");
    } else if (event instanceof AdapterProcess.Event.Memory) {
      trouble(current, "memory", "more than 2 GiB");
    } else {
      String ending = current.ending();
      boolean lives = ending.isEmpty();
      String how = lives ? "it closed its standard output and lived on" : "";
      trouble(current, lives ? "protocol-error" : ending, how);
    }
  }

  private void takeLine(AdapterProcess current, AdapterProcess.Event.Line line)
      throws InterruptedException {
    Reply reply = Reply.of(line.bytes());
    if (reply == null) {
      trouble(current, "protocol-error", "a line that is no reply: " + shown(line.bytes()));
    } else if (reply.isEndOfBatch()) {
      endBatch(reply.number());
    } else {
      answer(reply.number(), line);
    }
  }

  /** Whatever the batch still owes will never come. */
  private void endBatch(long number) {
    Batch ended = batches.peek();
    if (ended == null || ended.number() != number) {
      return; // no batch of ours; whoever waits for an answer hears of it in time
    }
    batches.poll();
    boolean owes = open.stream().anyMatch(asked -> asked.id() == ended.lastId());
    while (owes) {
      owes = open.element().id() != ended.lastId();
      blame(open.remove(), "protocol-error", "the batch ended without an answer to it");
    }
  }

  private void answer(long id, AdapterProcess.Event.Line line) throws InterruptedException {
    if (open.stream().noneMatch(asked -> asked.id() == id)) {
      answerUnasked(id);
      return;
    }
    while (open.element().id() != id) {
      blame(open.remove(), "protocol-error", "a later one was answered before it");
    }
    Asked asked = open.remove();
    long millis = (System.nanoTime() - since) / 1_000_000;
    since = System.nanoTime();
    judge(asked, line, millis);
    cautious = Math.max(0, cautious - 1);
    clearSuspicion();
  }

  private void answerUnasked(long id) throws InterruptedException {
    Integer before = fingerprints.scenarioOf(id);
    if (before != null) {
      work.convict(before, unanswered("protocol-error", "it was answered twice", 0));
    } else {
      AdapterProcess current = process;
      if (current != null) {
        trouble(current, "protocol-error", "an answer to " + id + ", which nobody asked");
      }
    }
  }

  private void judge(Asked asked, AdapterProcess.Event.Line line, long millis) {
    try {
      fingerprints.note(asked, line.bytes());
      if (asked.isControl()) {
        ScenarioVerdict verdict =
            judge.judge(
                asked.scenario(), asked.answered().bytes(), asked.questions(), line.bytes());
        work.decide(asked.index(), verdict, millis);
        return;
      }
      RecordedJudge.First first = judge.look(asked.scenario(), line.bytes());
      if (first.isDone()) {
        work.decide(asked.index(), first.verdict(), millis);
        return;
      }
      own.add(asked.controls(work.nextId(), first.controls(), line));
    } catch (AnswersEnded e) {
      if (asked.patient()) {
        blame(asked, "protocol-error", "a repeated call was not repeated as often as asked");
      } else {
        own.add(Asked.scenario(work.nextId(), asked.index(), asked.scenario(), true));
      }
    } catch (MalformedAnswer e) {
      blame(asked, "protocol-error", String.valueOf(e.getMessage()));
    } catch (RuntimeException e) { // ours
      work.decide(asked.index(), new ScenarioOutcome.Faulted(e.toString()));
    }
  }

  /** The process cannot go on: who is to blame? */
  private void trouble(AdapterProcess current, String cause, String where)
      throws InterruptedException {
    long waited = (System.nanoTime() - since) / 1_000_000;
    String errors = current.errorTail();
    end();
    boolean hung = cause.equals("timeout");
    work.charge(budget -> charge(budget, hung));
    List<Asked> affected = new ArrayList<>(open);
    open.clear();
    batches.clear();
    if (affected.isEmpty()) {
      return;
    }
    Asked first = affected.get(0);
    ScenarioOutcome.Unanswered what = new ScenarioOutcome.Unanswered(cause, where, errors, waited);
    if (affected.size() == 1 || cause.equals("protocol-error") || cause.equals("oversize")) {
      work.convict(first.index(), what);
      suspicion = null;
      affected.remove(0);
    } else {
      suspicion = new Suspicion(first, what, affected.size());
    }
    if (work.isOver()) {
      own.clear();
      return;
    }
    for (int i = affected.size() - 1; i >= 0; i--) {
      own.addFirst(affected.get(i).again(work.nextId()));
    }
    cautious = affected.size() + batchSize;
  }

  private void charge(Budget budget, boolean hung) {
    if (hung) {
      budget.addTimeout(deadline);
    } else {
      budget.addDeath();
    }
  }

  /** When everybody who was there answered alone, it was the first, who will not say so again. */
  private void clearSuspicion() {
    Suspicion open = suspicion;
    if (open == null) {
      return;
    }
    int left = open.stillToAsk() - 1;
    if (left > 0) {
      suspicion = new Suspicion(open.asked(), open.what(), left);
      return;
    }
    suspicion = null;
    ScenarioOutcome.Unanswered what = open.what();
    String where =
        "with others it ended in " + what.cause() + ", and asked again alone it answered";
    work.convict(
        open.asked().index(),
        new ScenarioOutcome.Unanswered("nondeterministic", where, what.errors(), what.millis()));
  }

  private void blame(Asked asked, String cause, String where) {
    long millis = (System.nanoTime() - since) / 1_000_000;
    work.convict(asked.index(), unanswered(cause, where, millis));
  }

  private ScenarioOutcome.Unanswered unanswered(String cause, String where, long millis) {
    AdapterProcess current = process;
    String errors = current == null ? "" : current.errorTail();
    return new ScenarioOutcome.Unanswered(cause, where, errors, millis);
  }

  private void end() {
    AdapterProcess current = process;
    if (current != null) {
      process = null;
      current.close();
    }
  }

  private static String shown(byte[] line) {
    String text = new String(line, 0, Math.min(line.length, SHOWN), StandardCharsets.UTF_8);
    return text.strip() + (line.length > SHOWN ? "…" : "");
  }
}
