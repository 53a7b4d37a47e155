package org.scatterproof.checker.live;

import java.time.Duration;
import java.util.function.Supplier;
import org.scatterproof.checker.core.Halt;
import org.scatterproof.engine.explore.Explorer.Progress;
import org.scatterproof.engine.scenario.Scenario;

/** Ends a search after some time, which is looked at before every piece of work. */
final class Deadline implements Progress {

  private final Progress progress;
  private final Halt halt;
  private final Duration limit;
  private final long end;

  /**
   * @param limit from now on
   * @param progress is told what this one is told
   */
  Deadline(Duration limit, Halt halt, Progress progress) {
    this.limit = limit;
    this.halt = halt;
    this.progress = progress;
    end = System.nanoTime() + limit.toNanos();
  }

  @Override
  public void at(long done, String text) {
    look();
    progress.at(done, text);
  }

  @Override
  public void before(long done, String text, Supplier<Scenario> next) {
    look();
    progress.before(done, text, next);
  }

  private void look() {
    if (System.nanoTime() - end > 0) {
      halt.because("time limit of " + limit.toSeconds() + " s");
    }
  }

  @Override
  public long skippable() {
    return progress.skippable();
  }
}
