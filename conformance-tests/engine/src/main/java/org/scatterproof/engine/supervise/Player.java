package org.scatterproof.engine.supervise;

import java.io.IOException;
import java.util.List;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.engine.worker.ExplorationOrder;
import org.scatterproof.engine.worker.WorkerMessage.Greeting;

/** Has an implementation answer, in processes of its own, and says what became of it. */
public interface Player extends AutoCloseable {

  /** What the implementation says of itself. */
  Greeting greeting();

  /** Runs all scenarios; answers what became of each, in order. */
  List<ScenarioOutcome> run(List<Scenario> scenarios, Supervisor.Listener listener)
      throws IOException, InterruptedException;

  /** Whether explorations by a technique can be made. */
  default boolean explores(String technique) {
    return true;
  }

  /** Runs one exploration. */
  ExplorationOutcome explore(ExplorationOrder order, Supervisor.ExplorationListener listener)
      throws IOException, InterruptedException;

  @Override
  void close();
}
