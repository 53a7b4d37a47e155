package org.scatterproof.bench.checker;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Scope full by two workers, each time in a JVM of its own: ours, then the peer's. */
final class FullScope {

  /** MiB of our heap at most; what is alive in it is less. */
  static final int HEAP = 64;

  private static final String WORKERS = "2";
  private static final String STANDS_FOR = "stands for states=6451398014";

  private final List<Searcher.Round> own = new ArrayList<>();
  private final List<Searcher.Round> peers = new ArrayList<>();
  private final Path folder;
  private final @Nullable Path peer;

  /**
   * @param folder where processes are
   * @param peer classes of the peer; null without them
   */
  FullScope(Path folder, @Nullable Path peer) {
    this.folder = folder;
    this.peer = peer;
  }

  /** One round of both. */
  void measure() throws IOException, InterruptedException {
    own.add(java("-Xmx" + HEAP + "m", ownClasses(), FullScopeMain.class.getName(), WORKERS));
    if (peer != null) {
      peers.add(
          java("-Xmx1g", peer.toString(), "Checker", "16", "4", "3", "0", WORKERS, "sym", "22"));
    }
  }

  /** The class path of this JVM, for one that is started in another folder. */
  private static String ownClasses() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .map(each -> Path.of(each).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private Searcher.Round java(String heap, String classes, String main, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseParallelGC", heap, "-cp", classes, main));
    command.addAll(List.of(arguments));
    Shell.Ran ran = Shell.timed(folder, command);
    if (!ran.text().contains(STANDS_FOR)) {
      throw new IOException(main + " does not find what stands for 6451398014 states");
    }
    return ran.round();
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(Figures.row("scope full, " + WORKERS + " workers: seconds", "by clock", "of CPU"));
    lines.add(row("scatterproof, heap of " + HEAP + " MiB", own));
    if (!peers.isEmpty()) {
      lines.add(row("peer", peers));
      lines.add(
          Figures.bar(
              "time of ours to the peer's",
              Figures.median(own, Searcher.Round::seconds)
                  / Figures.median(peers, Searcher.Round::seconds),
              Optional.of(
                  Figures.median(own, Searcher.Round::cpuSeconds)
                      / Figures.median(peers, Searcher.Round::cpuSeconds)),
              "at most 1.2"));
    }
    return lines;
  }

  private static String row(String name, List<Searcher.Round> rounds) {
    return Figures.row(
        name,
        Figures.number(Figures.median(rounds, Searcher.Round::seconds)),
        Figures.number(Figures.median(rounds, Searcher.Round::cpuSeconds)));
  }
}
