package org.scatterproof.bench.checker;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** What this JVM has used of its processors. */
final class CpuTime {
  private static final double NANOS = 1e9;

  private CpuTime() {}

  /** Seconds of all threads so far; not a number where the JVM does not tell. */
  static double seconds() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
        ? system.getProcessCpuTime() / NANOS
        : Double.NaN;
  }
}
