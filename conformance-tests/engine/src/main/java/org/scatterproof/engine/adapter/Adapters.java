package org.scatterproof.engine.adapter;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.scatterproof.engine.execute.Compared;
import org.scatterproof.engine.execute.RecordedJudge;
import org.scatterproof.engine.execute.ScenarioRuns;
import org.scatterproof.engine.execute.StepWatcher;
import org.scatterproof.engine.explore.Exploration;
import org.scatterproof.engine.explore.Explorers;
import org.scatterproof.engine.explore.ScenarioExplorer;
import org.scatterproof.engine.implementation.ImplementationChoice;
import org.scatterproof.engine.implementation.ImplementationUnavailable;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.engine.supervise.Budget;
import org.scatterproof.engine.supervise.ExplorationOutcome;
import org.scatterproof.engine.supervise.Player;
import org.scatterproof.engine.supervise.ScenarioOutcome;
import org.scatterproof.engine.supervise.Supervisor;
import org.scatterproof.engine.worker.ExplorationOrder;
import org.scatterproof.engine.worker.WorkerMessage.Explored;
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

  /** Processes that wait for work. */
  private final Deque<AdapterProcess> waiting = new ConcurrentLinkedDeque<>();

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
    waiting.add(process);
  }

  @Override
  public Greeting greeting() {
    return new Greeting(
        handshake.name(), handshake.version(), handshake.capabilities(), command.words().get(0));
  }

  @Override
  public List<ScenarioOutcome> run(List<Scenario> scenarios, Supervisor.Listener listener)
      throws IOException, InterruptedException {
    Work work = new Work(scenarios, listener, budget, ids, true);
    play(work, scenarios, () -> judge(StepWatcher.NONE), true);
    return work.outcomes();
  }

  private void play(
      Work work, List<Scenario> scenarios, Supplier<RecordedJudge> judges, boolean twice)
      throws IOException, InterruptedException {
    Fingerprints fingerprints = new Fingerprints();
    ExecutorService threads = Executors.newFixedThreadPool(command.jobs());
    try {
      List<Future<?>> lanes = new ArrayList<>();
      for (int i = 0; i < command.jobs(); i++) {
        Lane lane = newLane(work, fingerprints, judges.get());
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
    if (twice) {
      new SecondAsking(work, fingerprints, this::start, deadline).run(scenarios, handshake.batch());
    }
  }

  /** Techniques that make whole scenarios. */
  @Override
  public boolean explores(String technique) {
    return explorer(technique).isPresent();
  }

  private static Optional<ScenarioExplorer> explorer(String technique) {
    return Explorers.of(technique)
        .filter(ScenarioExplorer.class::isInstance)
        .map(ScenarioExplorer.class::cast);
  }

  @Override
  public ExplorationOutcome explore(
      ExplorationOrder order, Supervisor.ExplorationListener listener) {
    long begun = System.nanoTime();
    try (OneByOne alone = new OneByOne(this::start, this::judge, deadline, ids)) {
      ScenarioRuns runs = new AdapterRuns(this::play, alone);
      Exploration found =
          explorer(order.technique())
              .orElseThrow()
              .explore(runs, handshake.declared(), order.id(), order.arguments(), listener::goesOn);
      long millis = (System.nanoTime() - begun) / 1_000_000;
      return new ExplorationOutcome.Ended(Explored.of(found), millis);
    } catch (ExplorationEnded e) {
      return e.outcome();
    } catch (RuntimeException e) { // ours
      return new ExplorationOutcome.Faulted(e.toString());
    }
  }

  private Work play(List<Scenario> scenarios, StepWatcher watcher, Compared compared, boolean twice)
      throws IOException, InterruptedException {
    Work work = new Work(scenarios, (index, outcome) -> {}, budget, ids, false);
    play(work, scenarios, () -> judge(watcher, compared), twice);
    return work;
  }

  @Override
  public void close() {
    waiting.forEach(AdapterProcess::close);
    Descendants.endMarked(mark);
    guard.destroyForcibly();
  }

  private RecordedJudge judge(StepWatcher watcher) {
    return judge(watcher, Compared.EVERY_CALL);
  }

  private RecordedJudge judge(StepWatcher watcher, Compared compared) {
    return new RecordedJudge(handshake.name(), handshake.declared(), profile, watcher, compared);
  }

  private Lane newLane(Work work, Fingerprints fingerprints, RecordedJudge judge) {
    return new Lane(work, this::startOrTake, judge, fingerprints, deadline, handshake.batch())
        .handingOnTo(waiting::add);
  }

  private AdapterProcess startOrTake()
      throws ImplementationUnavailable, IOException, InterruptedException {
    for (AdapterProcess process = waiting.poll(); process != null; process = waiting.poll()) {
      if (process.isAlive()) {
        return process;
      }
      process.close();
    }
    return start();
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
