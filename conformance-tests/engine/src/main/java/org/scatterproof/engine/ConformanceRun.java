package org.scatterproof.engine;

import java.io.IOException;
import java.nio.file.Path;
import org.scatterproof.engine.input.CannotRun;

/**
 * Judges one implementation by the catalog and writes its results.
 *
 * <p>Results appear in {@code <out>/<implementation>/} all at once or not at all: they are written
 * into a folder beside it, which takes the place of the earlier one when everything is in it. A
 * folder that holds no results of an earlier run is never replaced.
 */
public final class ConformanceRun {
  private ConformanceRun() {}

  /** Adds files, reports for example, to results before they take their place. */
  @FunctionalInterface
  public interface Finisher {
    /**
     * Adds what there is to add.
     *
     * @param folder where results.jsonl and counterexamples/ are until they take their place
     */
    void finish(Path folder) throws IOException;
  }

  /**
   * Runs what is asked and writes results.jsonl and counterexamples/.
   *
   * @throws CannotRun when the request, the catalog or the implementation does not do; then nothing
   *     was written and earlier results are as they were
   * @throws IOException when the results could not be written in the end, disk full for example
   */
  public static RunSummary run(RunRequest request, ProgressListener progress)
      throws CannotRun, IOException {
    return run(request, progress, folder -> {});
  }

  /** Like {@link #run(RunRequest, ProgressListener)}, with what is to be added to the results. */
  @SuppressWarnings("DoNotCallSuggester") // until the next commits fill it in
  public static RunSummary run(RunRequest request, ProgressListener progress, Finisher finisher)
      throws CannotRun, IOException {
    throw new UnsupportedOperationException("under construction");
  }
}
