package org.scatterproof.stress;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.scatterproof.engine.implementation.ImplementationUnavailable;
import org.scatterproof.engine.stress.StressOutcomes;
import org.scatterproof.engine.stress.StressOutcomes.End;
import org.scatterproof.engine.stress.StressTest;
import org.scatterproof.spec.result.ExitCode;

/**
 * The program that runs stress tests, started in a folder of its own. It prints a line of JSON for
 * each test, and others that say where it is; it ends when its standard input does.
 */
public final class StressMain {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final PrintStream out;

  private StressMain(PrintStream out) {
    this.out = out;
  }

  /** Takes what {@link StressOrders} reads. */
  public static void main(String[] arguments) {
    StressMain program = new StressMain(System.out);
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.US_ASCII);
    System.setOut(nowhere); // what jcstress and the implementation print
    PrintStream err = System.err;
    System.setErr(nowhere);
    Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> err.println(thrown));
    endWithStarter();
    System.exit(program.run(StressOrders.of(List.of(arguments))));
  }

  private int run(StressOrders orders) {
    try {
      List<StressTest> ready = rehearse(orders);
      if (!ready.isEmpty()) {
        out.println(ready.size() + " stress tests, mode " + orders.mode().id());
        out.flush();
        for (StressOutcomes each : new Harness(orders, Path.of("")).run(ready)) {
          tell(each);
        }
      }
      return ExitCode.CONFORMANT;
    } catch (IOException e) {
      out.println("the stress tests could not be finished: " + e);
      return ExitCode.HARNESS_ERROR;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.HARNESS_ERROR;
    }
  }

  /** The tests whose calls tell lists when nobody is beside them; of the others it says why not. */
  private List<StressTest> rehearse(StressOrders orders)
      throws JsonProcessingException, InterruptedException {
    List<StressTest> ready = new ArrayList<>();
    Rehearsal rehearsal;
    try {
      rehearsal = Rehearsal.of(orders.choice());
    } catch (ImplementationUnavailable e) {
      for (StressTest test : orders.tests()) {
        tell(StressOutcomes.none(test, End.NOT_MADE, String.valueOf(e.getMessage())));
      }
      return ready;
    }
    for (StressTest test : orders.tests()) {
      String problem = rehearsal.problem(test);
      if (problem.isEmpty()) {
        ready.add(test);
      } else {
        tell(StressOutcomes.none(test, End.NOT_MADE, problem));
      }
    }
    return ready;
  }

  private void tell(StressOutcomes outcomes) throws JsonProcessingException {
    out.println(JSON.writeValueAsString(outcomes));
    out.flush();
  }

  /** Whoever started this may be ended by force. */
  private static void endWithStarter() {
    Thread watch =
        new Thread(
            () -> {
              try {
                System.in.transferTo(OutputStream.nullOutputStream());
              } catch (IOException e) {
                // As good as its end.
              }
              ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
              Runtime.getRuntime().halt(ExitCode.HARNESS_ERROR);
            },
            "watch starter");
    watch.setDaemon(true);
    watch.start();
  }
}
