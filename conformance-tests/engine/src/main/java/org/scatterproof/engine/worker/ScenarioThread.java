package org.scatterproof.engine.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.execute.ScenarioRunner;
import org.scatterproof.engine.execute.ScenarioVerdict;
import org.scatterproof.engine.execute.UnderTest;
import org.scatterproof.engine.explore.Exploration;
import org.scatterproof.engine.explore.Explorer;
import org.scatterproof.engine.explore.Explorers;
import org.scatterproof.engine.implementation.ImplementationLoader;
import org.scatterproof.engine.implementation.ImplementationUnavailable;
import org.scatterproof.engine.implementation.StackFrames;
import org.scatterproof.engine.input.BadInput;
import org.scatterproof.engine.input.Document;
import org.scatterproof.engine.recording.RecordingFile;
import org.scatterproof.engine.recording.TraceRecorder;
import org.scatterproof.engine.scenario.CatalogFileReader;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.engine.worker.WorkerMessage.Explored;
import org.scatterproof.engine.worker.WorkerMessage.Greeting;
import org.scatterproof.engine.worker.WorkerMessage.Kind;
import org.scatterproof.engine.worker.WorkerMessage.Report;
import org.scatterproof.spec.spi.Capability;
import org.scatterproof.spec.spi.Implementation;

/** The one thread of a worker on which the implementation's code runs. */
final class ScenarioThread {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  private final Assignment assignment;
  private final BlockingQueue<Order> orders;
  private final Speaker speaker;
  private volatile @Nullable Thread thread;
  private volatile int running = -1;

  ScenarioThread(Assignment assignment, BlockingQueue<Order> orders, Speaker speaker) {
    this.assignment = assignment;
    this.orders = orders;
    this.speaker = speaker;
  }

  /** Greets, then runs what is ordered, for ever. */
  void run() throws ImplementationUnavailable, InterruptedException {
    thread = Thread.currentThread();
    Implementation implementation = ImplementationLoader.load(assignment.choice());
    Greeting greeting = greeting(implementation);
    speaker.say(WorkerMessage.ready(greeting));
    UnderTest underTest = new UnderTest(implementation, greeting.name(), assignment.profile());
    ScenarioRunner runner = new ScenarioRunner(underTest);
    TraceRecorder recorder = recorder(implementation, greeting);
    while (true) {
      Order order = orders.take();
      speaker.say(WorkerMessage.started(order.number()));
      running = order.number();
      ExplorationOrder exploration = order.exploration();
      WorkerMessage message =
          exploration == null
              ? run(runner, order, recorder)
              : explore(underTest, order.number(), exploration);
      running = -1;
      Thread.interrupted(); // an implementation may have left its mark
      speaker.say(message);
      Report report = message.report();
      if (report != null && report.memoryExhausted()) {
        WorkerMain.halt();
      }
    }
  }

  /** Says where the running scenario is, for a supervisor that waited too long. */
  void sayWhere() {
    speaker.say(WorkerMessage.of(Kind.WHERE, running, where()));
  }

  /** Says that somebody ends the process, where a scenario runs. */
  void sayExiting() {
    speaker.say(WorkerMessage.of(Kind.EXITING, running, where()));
  }

  private String where() {
    Thread scenario = thread;
    return scenario == null ? "" : StackFrames.calledOperation(scenario.getStackTrace());
  }

  private @Nullable TraceRecorder recorder(Implementation implementation, Greeting greeting) {
    String file = assignment.recordTo();
    if (file == null) {
      return null;
    }
    try {
      Path trace = Path.of(file);
      boolean begins = RecordingFile.isEmpty(trace);
      TraceRecorder made = new TraceRecorder(RecordingFile.goOn(trace));
      if (begins) {
        made.writeHeader(greeting.name(), greeting.version(), implementation.capabilities());
      }
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException("the trace cannot be written: " + file, e);
    }
  }

  private static ScenarioVerdict run(
      ScenarioRunner runner, Scenario scenario, @Nullable TraceRecorder recorder)
      throws IOException {
    if (recorder == null) {
      return runner.run(scenario);
    }
    recorder.begin(scenario);
    ScenarioVerdict verdict = runner.run(scenario, recorder);
    recorder.end();
    return verdict;
  }

  private static WorkerMessage run(
      ScenarioRunner runner, Order order, @Nullable TraceRecorder recorder) {
    try {
      Document document = Document.ofTree("scenario " + order.number(), order.scenario());
      Scenario scenario = CatalogFileReader.readUnchecked(document).scenarios().get(0);
      return WorkerMessage.done(order.number(), Report.of(run(runner, scenario, recorder)));
    } catch (BadInput
        | IOException
        | RuntimeException
        | Error e) { // ours: the implementation's are caught inside
      return fault(order.number(), e);
    }
  }

  private WorkerMessage explore(UnderTest underTest, int number, ExplorationOrder order) {
    try {
      Explorer explorer =
          Explorers.of(order.technique())
              .orElseThrow(
                  () -> new IllegalStateException("nobody explores by " + order.technique()));
      Heartbeat heartbeat = new Heartbeat(speaker, number, order.announceFrom());
      Exploration found = explorer.explore(underTest, order.id(), order.arguments(), heartbeat);
      return WorkerMessage.explored(number, Explored.of(found));
    } catch (RuntimeException | Error e) { // ours, as above
      return fault(number, e);
    }
  }

  private static WorkerMessage fault(int number, Throwable e) {
    String place = e.getStackTrace().length == 0 ? "" : ", at " + e.getStackTrace()[0];
    return WorkerMessage.of(Kind.FAULT, number, e + place);
  }

  private static Greeting greeting(Implementation implementation) throws ImplementationUnavailable {
    String type = implementation.getClass().getName();
    try {
      String name = implementation.name();
      String version = implementation.version();
      Set<Capability> capabilities = implementation.capabilities();
      if (name == null || !NAME.matcher(name).matches()) {
        throw new ImplementationUnavailable(
            type + ".name() answers \"" + name + "\"; a name has 1 to 64 letters, digits, . _ -");
      }
      if (version == null || version.isBlank()) {
        throw new ImplementationUnavailable(type + ".version() answers nothing");
      }
      if (capabilities == null || capabilities.isEmpty()) {
        throw new ImplementationUnavailable(
            type + ".capabilities() declares nothing that could be judged");
      }
      return new Greeting(name, version.strip(), ids(capabilities), type);
    } catch (RuntimeException | Error e) {
      throw new ImplementationUnavailable(
          type + " threw where it was to say its name, version and capabilities: " + e);
    }
  }

  private static List<String> ids(Collection<Capability> capabilities) {
    return capabilities.stream().sorted().map(Enum::name).toList();
  }
}
