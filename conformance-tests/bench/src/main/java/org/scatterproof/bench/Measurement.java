package org.scatterproof.bench;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.bench.RoundLog.Lists;

/**
 * What was seen of a case.
 *
 * @param world the case
 * @param segments of one operation
 * @param javaNanos of one operation, a number a round
 * @param cNanos the same of C, in the same order; empty without C
 * @param allocated bytes of one operation: the fewest of all rounds, because what the JVM allocates
 *     while it still compiles is not the implementation's
 * @param lists how its lists compare with those of C
 * @param failure why nothing was timed; null where it was
 */
record Measurement(
    BenchCase world,
    long segments,
    List<Double> javaNanos,
    List<Double> cNanos,
    double allocated,
    Lists lists,
    @Nullable String failure) {

  static Measurement failed(BenchCase world, String reason) {
    return new Measurement(world, 0, List.of(), List.of(), 0, Lists.NOT_COMPARED, reason);
  }

  boolean isTimed() {
    return failure == null;
  }

  /** Median nanoseconds of one {@link BenchCase#unit}. */
  double javaPerUnit() {
    return median(javaNanos) / unitsPerOperation();
  }

  /** The same of C; not a number without C. */
  double cPerUnit() {
    return median(cNanos) / unitsPerOperation();
  }

  /** How many times as fast as C it is, by medians; only where both make the same lists. */
  double ratio() {
    return lists == Lists.EQUAL ? median(cNanos) / median(javaNanos) : Double.NaN;
  }

  private double unitsPerOperation() {
    return world instanceof DmaCase dma && dma.walk() == Walk.WHOLE ? segments : 1;
  }

  static double median(List<Double> numbers) {
    if (numbers.isEmpty()) {
      return Double.NaN;
    }
    double[] sorted = numbers.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
