package org.scatterproof.engine.worker;

import java.util.function.Supplier;
import org.scatterproof.engine.explore.Explorer;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.engine.scenario.ScenarioWriter;
import org.scatterproof.engine.worker.WorkerMessage.Pace;

/**
 * Tells the supervisor that an exploration goes on: now and then, and before every scenario where
 * the one is looked for at which an earlier worker ended.
 */
final class Heartbeat implements Explorer.Progress {

  /** Often enough that little is done again, seldom enough that nothing is slowed down. */
  private static final long INTERVAL_NANOS = 50_000_000;

  private final Speaker speaker;
  private final int number;
  private final long announceFrom;
  private long last = System.nanoTime() - INTERVAL_NANOS;

  /**
   * @param number of the order, which comes back in every message
   * @param announceFrom pieces of work from which on scenarios are announced, or {@link
   *     ExplorationOrder#UNANNOUNCED}
   */
  Heartbeat(Speaker speaker, int number, long announceFrom) {
    this.speaker = speaker;
    this.number = number;
    this.announceFrom = announceFrom;
  }

  @Override
  public void at(long done, String text) {
    long now = System.nanoTime();
    if (now - last >= INTERVAL_NANOS) {
      last = now;
      speaker.say(WorkerMessage.progress(number, new Pace(done, text, null)));
    }
  }

  @Override
  public void before(long done, String text, Supplier<Scenario> next) {
    if (isAnnounced(done)) {
      Pace pace = new Pace(done, text, ScenarioWriter.write(next.get()));
      speaker.say(WorkerMessage.progress(number, pace));
    } else {
      at(done, text);
    }
  }

  @Override
  public long skippable() {
    return Math.max(0, announceFrom);
  }

  private boolean isAnnounced(long done) {
    return announceFrom != ExplorationOrder.UNANNOUNCED && done >= announceFrom;
  }
}
