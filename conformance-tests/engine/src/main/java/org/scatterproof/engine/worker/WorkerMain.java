package org.scatterproof.engine.worker;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.scatterproof.engine.implementation.ImplementationUnavailable;

/**
 * Runs scenarios on an implementation for a supervisor, which is the parent process. Orders come on
 * stdin, messages go to stdout, one line each; what the implementation prints goes to stderr. Ends
 * when stdin does, whatever the implementation is doing.
 */
public final class WorkerMain {

  private WorkerMain() {}

  /** Takes no arguments: all that there is to know comes on stdin. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    System.setOut(System.err);
    System.setIn(InputStream.nullInputStream());
    Speaker speaker = new Speaker(out);

    Assignment assignment = Wire.read(in.readLine(), Assignment.class);
    BlockingQueue<Order> orders = new LinkedBlockingQueue<>();
    ScenarioThread scenarios = new ScenarioThread(assignment, orders, speaker);
    Thread reader = new Thread(() -> readOrders(in, orders, scenarios), "orders");
    reader.setDaemon(true);
    reader.start();
    Runtime.getRuntime().addShutdownHook(new Thread(scenarios::sayExiting, "exiting"));
    try {
      scenarios.run();
    } catch (ImplementationUnavailable e) {
      speaker.say(WorkerMessage.unavailable(e.getMessage()));
      halt();
    }
  }

  private static void readOrders(
      BufferedReader in, BlockingQueue<Order> orders, ScenarioThread scenarios) {
    try {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        Order order = Wire.read(line, Order.class);
        if (order.isQuestion()) {
          scenarios.sayWhere();
        } else {
          orders.add(order);
        }
      }
    } catch (IOException e) {
      // The supervisor is gone; so are we.
    }
    halt();
  }

  /** Ends the process at once, and what the implementation started. */
  static void halt() {
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    Runtime.getRuntime().halt(0);
  }
}
