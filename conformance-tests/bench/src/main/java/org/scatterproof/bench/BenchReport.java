package org.scatterproof.bench;

import java.util.List;
import org.scatterproof.spec.spi.Implementation;

/**
 * One run of the benchmarks.
 *
 * @param name of the implementation
 * @param version of the implementation
 * @param machine what it ran on
 * @param effort how long it ran
 * @param c what C was built by, or why there is none
 * @param measurements in the order of the cases
 */
record BenchReport(
    String name,
    String version,
    Machine machine,
    Effort effort,
    CCompiler.Built c,
    List<Measurement> measurements) {

  static BenchReport of(
      Implementation implementation,
      Effort effort,
      CCompiler.Built c,
      List<Measurement> measurements) {
    return new BenchReport(
        implementation.name(), implementation.version(), Machine.own(), effort, c, measurements);
  }

  boolean isComplete() {
    return measurements.stream().allMatch(Measurement::isTimed);
  }
}
