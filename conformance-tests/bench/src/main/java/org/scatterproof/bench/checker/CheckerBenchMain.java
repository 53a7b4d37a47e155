package org.scatterproof.bench.checker;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scatterproof.bench.Machine;
import org.scatterproof.bench.TemporaryFolder;
import org.scatterproof.spec.result.ExitCode;

/**
 * The program that {@code scatterproof bench checker} starts: {@code PEER-FOLDER ROUNDS
 * FULL-ROUNDS}. It prints the table to stdout, and to stderr what {@code BenchMain} does.
 */
public final class CheckerBenchMain {

  /** Searches before the first round, of each: the compiler is done with them then. */
  private static final int WARM_UPS = 4;

  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final Path peerFolder;
  private final int rounds;
  private final int fullRounds;

  private CheckerBenchMain(String[] arguments) {
    peerFolder = Path.of(arguments[0]);
    rounds = Integer.parseInt(arguments[1]);
    fullRounds = Integer.parseInt(arguments[2]);
  }

  /** Takes what the command line has checked. */
  public static void main(String[] arguments) {
    System.exit(new CheckerBenchMain(arguments).run());
  }

  private int run() {
    try (TemporaryFolder folder = TemporaryFolder.create("scatterproof-bench-")) {
      measure(folder.path());
      err.println("done");
      return ExitCode.CONFORMANT;
    } catch (IOException e) {
      err.println("error the benchmarks could not be finished: " + e.getMessage());
      return ExitCode.HARNESS_ERROR;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.HARNESS_ERROR;
    }
  }

  private void measure(Path folder) throws IOException, InterruptedException {
    err.println("progress building SPIN's program and the peer");
    Spin.Built spin = Spin.build(Files.createDirectory(folder.resolve("spin")));
    Path peer = Files.createDirectory(folder.resolve("peer"));
    Path source = peerFolder.resolve(Peer.FILE);
    String missing = Peer.compile(source, peer);
    Map<String, Searcher> searchers = searchers(missing == null ? peer : null, spin.spin());
    CheckerTable table = new CheckerTable();
    warmUp(searchers);
    for (int round = 1; round <= rounds; round++) {
      for (Map.Entry<String, Searcher> each : searchers.entrySet()) {
        err.println("progress round " + round + " of " + rounds + ": " + each.getKey());
        table.add(each.getKey(), each.getValue().search());
      }
    }
    List<String> lines = new ArrayList<>(head(spin.description(), missing, source));
    lines.addAll(table.lines());
    if (fullRounds > 0) {
      FullScope full = new FullScope(folder, missing == null ? peer : null);
      for (int round = 1; round <= fullRounds; round++) {
        err.println("progress scope full, round " + round + " of " + fullRounds);
        full.measure();
      }
      lines.add("");
      lines.addAll(full.lines());
    }
    lines.forEach(out::println);
    out.flush();
  }

  private static Map<String, Searcher> searchers(@Nullable Path peer, @Nullable Spin spin)
      throws IOException {
    Peer loaded = peer == null ? null : Peer.load(peer);
    Map<String, Searcher> searchers = new LinkedHashMap<>();
    for (int workers = 1; workers <= 2; workers++) {
      searchers.put(CheckerTable.key(CheckerTable.OWN, workers), new OwnSearcher(workers));
      if (loaded != null) {
        searchers.put(CheckerTable.key(CheckerTable.PEER, workers), loaded.withWorkers(workers));
      }
    }
    if (spin != null) {
      searchers.put(CheckerTable.key(CheckerTable.SPIN, 1), spin);
    }
    return searchers;
  }

  private void warmUp(Map<String, Searcher> searchers) throws IOException, InterruptedException {
    for (int i = 1; i <= WARM_UPS; i++) {
      err.println("progress warming up, " + i + " of " + WARM_UPS);
      for (Searcher each : searchers.values()) {
        if (!(each instanceof Spin)) { // a C program is warm
          each.search();
        }
      }
    }
  }

  private List<String> head(String spin, @Nullable String missing, Path source) {
    Machine machine = Machine.own();
    return List.of(
        "abstract cursor, A8 L3 N2 ("
            + Model.A8_L3_N2.transitions()
            + " transitions): medians of "
            + rounds
            + " rounds, in turn",
        "  on    " + machine.processor() + ", " + machine.processors() + " processors",
        "  JDK   " + machine.jdk(),
        "  SPIN  " + spin,
        "  peer  "
            + (missing == null
                ? source + ", every configuration by itself"
                : missing + "; name its folder with --peer"),
        "");
  }
}
