package org.scatterproof.engine.adapter;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.supervise.OutputTail;

/**
 * One adapter. Threads of its own read and write its pipes, so that whatever it does or does not
 * do, nobody here waits longer than he said. What is read ahead is bounded, and so is its memory.
 */
final class AdapterProcess implements AutoCloseable {

  /** Bytes of the longest line that is read. */
  static final int LONGEST_LINE = 1 << 26;

  private static final int LINES_AHEAD = 64;
  private static final int FIRST_SIGNAL_CODE = 128;
  private static final int LAST_SIGNAL = 64;
  private static final long MOST_MEMORY_KIB = 2L << 20;
  private static final long LOOK_NANOS = 200_000_000;
  private static final Duration TO_END = Duration.ofMillis(500);

  private final Process process;
  private final String mark;
  private final OutputTail errors = new OutputTail();
  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>(LINES_AHEAD);
  private final BlockingQueue<byte[]> outbox = new LinkedBlockingQueue<>();

  /** What came from an adapter. */
  sealed interface Event {
    /** A line, without its newline; whoever has it leaves it as it is. */
    final class Line implements Event {
      private final byte[] bytes;

      Line(byte[] bytes) {
        this.bytes = bytes;
      }

      byte[] bytes() {
        return bytes;
      }
    }

    /** Its output has ended. */
    record End() implements Event {}

    /** It began a line that is longer than any that there may be. */
    record Oversize() implements Event {}

    /** It takes more memory than it may. */
    record Memory() implements Event {}
  }

  private AdapterProcess(Process process, String mark) {
    this.process = process;
    this.mark = mark;
  }

  /** Starts one; throws when there is no such program. */
  static AdapterProcess start(List<String> command, String mark) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put(Descendants.VARIABLE, mark);
    AdapterProcess adapter = new AdapterProcess(builder.start(), mark);
    adapter.startThread("adapter replies", adapter::readLines);
    adapter.startThread(
        "adapter errors", () -> adapter.errors.drain(adapter.process.getErrorStream()));
    adapter.startThread("adapter requests", adapter::writeLines);
    return adapter;
  }

  /** Sends a line, some time. */
  void send(byte[] line) {
    outbox.add(line);
  }

  /** What came next; null when nothing came in time. */
  @Nullable Event await(Duration time) throws InterruptedException {
    long until = System.nanoTime() + time.toNanos();
    while (true) {
      long left = until - System.nanoTime();
      Event event = events.poll(Math.max(0, Math.min(left, LOOK_NANOS)), TimeUnit.NANOSECONDS);
      if (event != null || left <= 0) {
        return event;
      }
      if (takesTooMuch()) {
        return new Event.Memory();
      }
      if (!process.isAlive() && left > TO_END.toNanos()) {
        // Its output is held open by somebody else; what it wrote itself is here by then.
        until = System.nanoTime() + TO_END.toNanos();
        Event last = events.poll(TO_END.toNanos(), TimeUnit.NANOSECONDS);
        return last == null ? new Event.End() : last;
      }
    }
  }

  /** The next line that ends no batch; null when none came in time, or none will. */
  Event.@Nullable Line awaitAnswer(Duration time) throws InterruptedException {
    while (true) {
      if (!(await(time) instanceof Event.Line line)) {
        return null;
      }
      Reply reply = Reply.of(line.bytes());
      if (reply == null || !reply.isEndOfBatch()) {
        return line;
      }
    }
  }

  /** Whether it runs. */
  boolean isAlive() {
    return process.isAlive();
  }

  /** The end of what it wrote to stderr. */
  String errorTail() {
    return errors.text();
  }

  /** How it ended: {@code exit(3)} or {@code crash(11)}; empty where it still lives. */
  String ending() throws InterruptedException {
    if (!process.waitFor(TO_END.toMillis(), TimeUnit.MILLISECONDS)) {
      return "";
    }
    int code = process.exitValue();
    int signal = code - FIRST_SIGNAL_CODE;
    return signal > 0 && signal <= LAST_SIGNAL ? "crash(" + signal + ")" : "exit(" + code + ")";
  }

  /** Closes its input and waits; false when it does not end in time. */
  boolean endsWithItsInput(Duration time) throws InterruptedException {
    outbox.add(new byte[0]);
    return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Ends it and whatever it started. */
  @Override
  public void close() {
    outbox.clear();
    Descendants.end(process.toHandle(), mark);
    events.clear(); // a reader that waits for room sees the end
  }

  private void startThread(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }

  private void readLines() {
    try (InputStream in = process.getInputStream()) {
      LineReader lines = new LineReader(in, LONGEST_LINE);
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        events.put(new Event.Line(line));
      }
      if (lines.isOversize()) {
        events.put(new Event.Oversize());
      }
      events.put(new Event.End());
    } catch (IOException e) {
      events.offer(new Event.End());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Writes until the process ends, or an empty line says that there is nothing more. */
  private void writeLines() {
    try (OutputStream out = process.getOutputStream()) {
      while (process.isAlive()) {
        byte[] line = outbox.poll(1, TimeUnit.SECONDS);
        if (line != null && line.length == 0) {
          return;
        }
        if (line != null) {
          out.write(line);
          out.flush();
        }
      }
    } catch (IOException e) {
      // It is gone; the reader says so.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean takesTooMuch() {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.isReadable(status)) {
      return false;
    }
    try {
      for (String line : Files.readAllLines(status)) {
        if (line.startsWith("VmRSS:")) {
          return Long.parseLong(line.replaceAll("\\D", "")) > MOST_MEMORY_KIB;
        }
      }
    } catch (IOException e) {
      // It is gone.
    }
    return false;
  }
}
