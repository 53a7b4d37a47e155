package org.scatterproof.bench.checker;

import java.io.IOException;
import org.scatterproof.checker.continuation.ContinuationFamily;
import org.scatterproof.checker.continuation.SeededFault;
import org.scatterproof.checker.core.Coverage;
import org.scatterproof.checker.core.Search;

/** Our own search, every configuration by itself. */
final class OwnSearcher implements Searcher {
  private static final double NANOS = 1e9;

  private final int workers;

  OwnSearcher(int workers) {
    this.workers = workers;
  }

  @Override
  public String name() {
    return "scatterproof";
  }

  @Override
  public Round search() throws IOException {
    Model model = Model.A8_L3_N2;
    double cpu = CpuTime.seconds();
    long started = System.nanoTime();
    ContinuationFamily family = new ContinuationFamily(model.bounds(), SeededFault.NONE);
    Coverage coverage = Search.exhaust(family, workers).coverage();
    double seconds = (System.nanoTime() - started) / NANOS;
    Round round = new Round(seconds, CpuTime.seconds() - cpu);
    model.check(name(), coverage.states(), coverage.transitions());
    return round;
  }
}
