package org.scatterproof.engine.supervise;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.worker.Wire;
import org.scatterproof.engine.worker.WorkerMain;
import org.scatterproof.engine.worker.WorkerMessage;

/**
 * One worker JVM. Threads of its own read and write its pipes, so that whatever the worker does or
 * does not do, nobody here waits longer than he said.
 */
final class WorkerProcess implements AutoCloseable {

  private static final int LONGEST_LINE = 1 << 25;
  private static final int FIRST_SIGNAL_CODE = 128;
  private static final int LAST_SIGNAL = 64;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Process process;
  private final OutputTail errors = new OutputTail();
  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> outbox = new LinkedBlockingQueue<>();

  /**
   * Something that came from the worker.
   *
   * @param message what it said; null when its output has ended
   */
  record Event(@Nullable WorkerMessage message) {
    boolean isEnd() {
      return message == null;
    }
  }

  private WorkerProcess(Process process) {
    this.process = process;
  }

  /** Starts a JVM like our own, with our own class path. */
  static WorkerProcess start() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
    command.add("-Xmx512m");
    // A crashing JVM's report does not belong into the user's folder.
    command.add("-XX:ErrorFile=" + new File(System.getProperty("java.io.tmpdir"), "hs_err_%p.log"));
    command.add("-Dfile.encoding=UTF-8");
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(WorkerMain.class.getName());
    WorkerProcess worker = new WorkerProcess(new ProcessBuilder(command).start());
    worker.startThread("worker messages", worker::readMessages);
    worker.startThread("worker errors", () -> worker.errors.drain(worker.process.getErrorStream()));
    worker.startThread("worker orders", worker::writeOrders);
    return worker;
  }

  /** Sends a line, some time. */
  void send(Object message) {
    outbox.add(Wire.write(message));
  }

  /** What came next; null when nothing came in time. */
  @Nullable Event await(Duration time) throws InterruptedException {
    return events.poll(Math.max(0, time.toNanos()), TimeUnit.NANOSECONDS);
  }

  /** The end of what the worker wrote to stderr. */
  String errorTail() {
    return errors.text();
  }

  /** How the worker ended: {@code exit(3)} or {@code crash(6)}; ends it where it still runs. */
  String ending() throws InterruptedException {
    if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
      kill();
    }
    int code = process.waitFor();
    int signal = code - FIRST_SIGNAL_CODE;
    return signal > 0 && signal <= LAST_SIGNAL ? "crash(" + signal + ")" : "exit(" + code + ")";
  }

  /** Ends the worker and whatever it started. */
  void kill() {
    List<ProcessHandle> descendants = process.descendants().toList();
    process.destroyForcibly();
    descendants.forEach(ProcessHandle::destroyForcibly);
  }

  /** Ends the worker in order: it goes when its input ends. */
  @Override
  public void close() {
    outbox.clear();
    kill();
  }

  private void startThread(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }

  private void readMessages() {
    try (InputStream in = process.getInputStream()) {
      BoundedLines lines = new BoundedLines(in, LONGEST_LINE);
      for (String line = lines.next(); line != null; line = lines.next()) {
        if (line.startsWith(Wire.MARK)) {
          String text = line.substring(Wire.MARK.length());
          events.add(new Event(Wire.read(text, WorkerMessage.class)));
        }
      }
    } catch (JsonProcessingException e) {
      kill(); // a worker that garbles its own messages has gone mad
    } catch (IOException e) {
      // It is gone.
    }
    events.add(new Event(null));
  }

  private void writeOrders() {
    try (OutputStream out = process.getOutputStream()) {
      while (process.isAlive()) {
        String line = outbox.poll(1, TimeUnit.SECONDS);
        if (line != null) {
          out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
          out.flush();
        }
      }
    } catch (IOException e) {
      // It is gone; the reader says so.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
