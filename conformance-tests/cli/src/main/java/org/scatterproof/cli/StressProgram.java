package org.scatterproof.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.scatterproof.checker.threads.SharedUse;
import org.scatterproof.engine.stress.StressMode;
import org.scatterproof.engine.stress.StressRequest;

/** The stress tests, in a jar beside the program's own. */
final class StressProgram {

  private StressProgram() {}

  static boolean isThere() {
    return Files.isRegularFile(jar());
  }

  /**
   * A request for tests.
   *
   * @param everyTest whether all are made, or those of every run only
   */
  static StressRequest request(StressMode mode, boolean everyTest) {
    return new StressRequest(jar(), mode, everyTest, SharedUse::schedules);
  }

  /** Where it is, there or not. */
  static Path jar() {
    return ProgramHome.folder().resolve("stress.jar");
  }
}
