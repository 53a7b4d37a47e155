package org.scatterproof.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.scatterproof.engine.recording.TraceJudge;
import org.scatterproof.engine.recording.TraceVerdict;
import org.scatterproof.spec.rule.Profile;

/**
 * Measures how fast a long trace is judged. Not a test: it is run by hand, on one core, with little
 * memory.
 *
 * <p>As a user starts it: write a trace with a third word, the file; then {@code taskset -c 1
 * ./scatterproof judge FILE}, which says how long it took to read and judge it. Without the rest,
 * several times in one process, as {@code judge} does it:
 *
 * <p>{@code taskset -c 1 java -Xmx64m -XX:+UseSerialGC -XX:FreqInlineSize=90 -cp
 * conformance-tests/cli/target/test-classes:conformance-tests/cli/target/dist/scatterproof.jar
 * org.scatterproof.cli.TraceSpeed 1000000 4}
 */
final class TraceSpeed {

  private static final int DESCRIPTORS = 64;
  private static final int COMMANDS = 4;
  private static final double NANOS = 1e9;

  private TraceSpeed() {}

  /** Calls of the trace, how often it is judged in this process, and perhaps where it is left. */
  public static void main(String[] arguments) throws Exception {
    int calls = Integer.parseInt(arguments[0]);
    int times = Integer.parseInt(arguments[1]);
    PrintStream out = System.out;
    if (arguments.length > 2) {
      write(calls, Path.of(arguments[2]));
      return;
    }
    Path trace = Files.createTempFile("trace", ".jsonl");
    try {
      write(calls, trace);
      for (int i = 0; i < times; i++) {
        long started = System.nanoTime();
        long busy = cpu();
        TraceVerdict verdict = judge(trace);
        double seconds = (System.nanoTime() - started) / NANOS;
        double own = (cpu() - busy) / NANOS;
        Runtime runtime = Runtime.getRuntime();
        runtime.gc();
        out.printf(
            Locale.ROOT,
            "%d calls, %d violations, %.2f s, %.2f s of processor time, %.0f calls/s of it, heap %d"
                + " KiB%n",
            verdict.calls(),
            verdict.failures().size(),
            seconds,
            own,
            verdict.calls() / own,
            (runtime.totalMemory() - runtime.freeMemory()) / 1024);
      }
    } finally {
      Files.delete(trace);
    }
  }

  /** Nanoseconds that all threads of this process ran, the compilers' among them. */
  private static long cpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
  }

  private static TraceVerdict judge(Path trace) throws Exception {
    TraceJudge judge = new TraceJudge(Profile.DOCUMENTED, false, found -> {});
    try (InputStream in = Files.newInputStream(trace)) {
      judge.judge("trace", in);
    }
    return judge.verdict();
  }

  /** A driver that sets, walks in two calls and clears, four commands in turn. */
  private static void write(int calls, Path trace) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(trace)) {
      out.write("{\"trace\":1,\"implementation\":\"speed\",\"capabilities\":[\"dma\"]}\n");
      out.write(
          "{\"constraints\":0,\"area\":\"dma\",\"output\":\"HOST_64\",\"maxSegmentSize\":4096}\n");
      for (int i = 0; i < DESCRIPTORS; i++) {
        long at = at(i);
        line(
            out,
            "{\"descriptor\":%d,\"direction\":\"OUT\",\"extents\":[[\"0x%x\",6144],[\"0x%x\",8192]]}",
            i,
            at,
            at + 0x8000);
      }
      for (int i = 0; i < COMMANDS; i++) {
        line(
            out,
            "{\"command\":%d,\"op\":\"create\",\"constraints\":0,\"answer\":{\"created\":true}}",
            i);
      }
      for (int i = 0; COMMANDS + 4 * i < calls; i++) {
        long at = at(i % DESCRIPTORS);
        int command = i % COMMANDS;
        line(
            out,
            "{\"command\":%d,\"op\":\"setMemoryDescriptor\",\"descriptor\":%d,\"answer\":{\"code\":\"0x0\"}}",
            command,
            i % DESCRIPTORS);
        walk(out, command, 0, 0x1800, at, 0x1000, at + 0x1000, 0x800);
        walk(out, command, 0x1800, 0x3800, at + 0x8000, 0x1000, at + 0x9000, 0x1000);
        line(
            out,
            "{\"command\":%d,\"op\":\"clearMemoryDescriptor\",\"answer\":{\"code\":\"0x0\"}}",
            command);
      }
    }
  }

  private static void walk(BufferedWriter out, Object... numbers) throws IOException {
    line(
        out,
        "{\"command\":%d,\"op\":\"genIOVMSegments\",\"offset\":\"0x%x\",\"capacity\":2,\"answer\":{"
            + "\"code\":\"0x0\",\"offset\":\"0x%x\",\"count\":2,"
            + "\"segments\":[[\"0x%x\",\"0x%x\"],[\"0x%x\",\"0x%x\"]]}}",
        numbers);
  }

  private static long at(int descriptor) {
    return 0x100000L * (descriptor + 1);
  }

  private static void line(BufferedWriter out, String pattern, Object... values)
      throws IOException {
    out.write(String.format(Locale.ROOT, pattern, values));
    out.write('\n');
  }
}
