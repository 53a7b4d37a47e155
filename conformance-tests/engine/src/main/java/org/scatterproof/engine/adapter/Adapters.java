package org.scatterproof.engine.adapter;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.execute.RecordedJudge;
import org.scatterproof.engine.implementation.ImplementationChoice;
import org.scatterproof.engine.implementation.ImplementationUnavailable;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.engine.supervise.Budget;
import org.scatterproof.engine.supervise.ExplorationOutcome;
import org.scatterproof.engine.supervise.Player;
import org.scatterproof.engine.supervise.ScenarioOutcome;
import org.scatterproof.engine.supervise.Supervisor;
import org.scatterproof.engine.worker.ExplorationOrder;
import org.scatterproof.engine.worker.WorkerMessage.Greeting;
import org.scatterproof.spec.rule.Profile;

/**
 * An implementation in adapter processes: scenarios are spread over some of them, and judged here
 * by what they answer. A scenario that kills, hangs or garbles its process is blamed, and the run
 * goes on in a fresh one.
 */
public final class Adapters implements Player {

  private final ImplementationChoice.Command command;
  private final Profile profile;
  private final Duration deadline;

  /** With it begin the marks of all its processes, of which each has its own. */
  private final String mark = UUID.randomUUID().toString();

  private final AtomicInteger started = new AtomicInteger();
  private final Process guard;
  private final Handshake handshake;
  private final AtomicLong ids = new AtomicLong();
  private final Budget budget = new Budget();
  private @Nullable AdapterProcess first;

  /**
   * Starts the first process and shakes hands.
   *
   * @param deadline the time that one scenario may take
   */
  public Adapters(ImplementationChoice.Command command, Profile profile, Duration deadline)
      throws ImplementationUnavailable, IOException, InterruptedException {
    this.command = command;
    this.profile = profile;
    this.deadline = deadline;
    guard = startGuard(mark);
    AdapterProcess process = launch();
    try {
      handshake = Handshake.with(process, deadline);
    } catch (ImplementationUnavailable e) {
      process.close();
      close();
      throw e;
    }
    first = process;
  }

  @Override
  public Greeting greeting() {
    return new Greeting(
        handshake.name(), handshake.version(), handshake.capabilities(), command.words().get(0));
  }

  @Override
  public List<ScenarioOutcome> run(List<Scenario> scenarios, Supervisor.Listener listener)
      throws IOException, InterruptedException {
    Work work = new Work(scenarios, listener, budget, ids);
    Fingerprints fingerprints = new Fingerprints();
    ExecutorService threads = Executors.newFixedThreadPool(command.jobs());
    try {
      List<Future<?>> lanes = new ArrayList<>();
      for (int i = 0; i < command.jobs(); i++) {
        Lane lane = newLane(work, fingerprints);
        lanes.add(
            threads.submit(
                () -> {
                  lane.run();
                  return null;
                }));
      }
      for (Future<?> lane : lanes) {
        lane.get();
      }
    } catch (ExecutionException e) {
      throw new IOException("an adapter could not be supervised: " + e.getCause(), e);
    } finally {
      threads.shutdownNow();
    }
    new SecondAsking(work, fingerprints, this::start, deadline).run(scenarios, handshake.batch());
    return work.outcomes();
  }

  /** Explorations make their calls one by one, which no adapter is asked to. */
  @Override
  public ExplorationOutcome explore(
      ExplorationOrder order, Supervisor.ExplorationListener listener) {
    throw new UnsupportedOperationException("explorations are for implementations in Java");
  }

  @Override
  public void close() {
    AdapterProcess process = first;
    if (process != null) {
      process.close();
    }
    Descendants.endMarked(mark);
    guard.destroyForcibly();
  }

  private Lane newLane(Work work, Fingerprints fingerprints) {
    RecordedJudge judge = new RecordedJudge(handshake.name(), handshake.declared(), profile);
    Lane lane = new Lane(work, this::start, judge, fingerprints, deadline, handshake.batch());
    AdapterProcess waiting = first;
    if (waiting != null) {
      lane.adopt(waiting);
      first = null;
    }
    return lane;
  }

  private AdapterProcess start()
      throws ImplementationUnavailable, IOException, InterruptedException {
    AdapterProcess process = launch();
    try {
      Handshake.with(process, deadline);
      return process;
    } catch (ImplementationUnavailable e) {
      process.close();
      throw e;
    }
  }

  private AdapterProcess launch() throws ImplementationUnavailable {
    try {
      return AdapterProcess.start(command.words(), mark + "." + started.incrementAndGet());
    } catch (IOException e) {
      String program = command.words().get(0);
      guard.destroyForcibly();
      throw new ImplementationUnavailable(
          "adapter, start: " + program + " cannot be started; is it there, and executable?");
    }
  }

  private static Process startGuard(String mark) throws IOException {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("-Xmx16m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
    words.addAll(List.of("-cp", System.getProperty("java.class.path")));
    words.addAll(List.of(GuardMain.class.getName(), mark));
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    return builder.start();
  }
}
