package org.scatterproof.cli;

import org.scatterproof.engine.explore.Effort;
import org.scatterproof.engine.input.UsageError;
import picocli.CommandLine.Option;

/** The options by which a run is told how to go beyond the catalog. */
final class HowToExplore {

  @Option(
      names = "--seed",
      paramLabel = "N",
      description =
          "Of everything drawn at random; the same seed makes the same calls. Default: 1.")
  private long seed = Effort.USUAL_SEED;

  @Option(
      names = "--tries",
      paramLabel = "N",
      description =
          "Sequences of calls that each property model tries; 0 runs the catalog alone. Default:"
              + " what fits into 15 s.")
  private int tries = Effort.USUAL_TRIES;

  /** Whether nothing beyond the catalog is wanted. */
  boolean isCatalogAlone() {
    return tries == 0;
  }

  Effort effort() throws UsageError {
    if (tries < Effort.USUAL_TRIES) {
      throw new UsageError("--tries: " + tries + " is no number of tries; write 1000, for example");
    }
    return tries == 0 ? Effort.NONE : new Effort(true, seed, tries);
  }
}
