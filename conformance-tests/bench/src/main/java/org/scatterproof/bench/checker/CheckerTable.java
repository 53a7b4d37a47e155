package org.scatterproof.bench.checker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** What the rounds took, as people read it. */
final class CheckerTable {
  static final String OWN = "scatterproof";
  static final String PEER = "peer";
  static final String SPIN = "SPIN";

  private static final double MILLION = 1e6;

  private final Map<String, List<Searcher.Round>> rounds = new LinkedHashMap<>();

  /** Names a searcher with its workers: {@code peer, 2 workers}. */
  static String key(String name, int workers) {
    return name + ", " + workers + (workers == 1 ? " worker" : " workers");
  }

  /** Takes in a round; who comes first stands first. */
  void add(String key, Searcher.Round round) {
    rounds.computeIfAbsent(key, absent -> new ArrayList<>()).add(round);
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(Figures.row("M transitions per second", "by clock", "of CPU"));
    rounds.forEach((key, all) -> lines.add(Figures.row(key, rate(all), rateOfCpu(all))));
    lines.add("");
    lines.add(Figures.row("ratios", "by clock", "by CPU") + "   bar");
    String own = key(OWN, 1);
    addRatio("ours to the peer, 1 worker", own, key(PEER, 1), "at least 0.8", lines);
    addRatio("ours to SPIN, per core", own, key(SPIN, 1), "at least 6", lines);
    addGain(lines);
    return lines;
  }

  private void addRatio(String name, String one, String other, String bar, List<String> into) {
    if (rounds.containsKey(other)) {
      into.add(
          Figures.bar(
              name,
              ratio(one, other, Searcher.Round::seconds),
              Optional.of(ratio(one, other, Searcher.Round::cpuSeconds)),
              bar));
    }
  }

  /** What a second worker brings, which CPU time does not tell. */
  private void addGain(List<String> into) {
    double own = gain(OWN);
    into.add(Figures.bar("gain of a second worker, ours", own, Optional.empty(), ""));
    if (rounds.containsKey(key(PEER, 2))) {
      double peer = gain(PEER);
      into.add(Figures.bar("the peer's", peer, Optional.empty(), ""));
      into.add(Figures.bar("ours to the peer's", own / peer, Optional.empty(), "at least 0.85"));
    }
  }

  private double gain(String name) {
    return ratio(key(name, 2), key(name, 1), Searcher.Round::seconds);
  }

  /** How many times as fast one is. */
  private double ratio(String one, String other, ToDoubleFunction<Searcher.Round> of) {
    return Figures.median(all(other), of) / Figures.median(all(one), of);
  }

  private List<Searcher.Round> all(String key) {
    return rounds.getOrDefault(key, List.of());
  }

  private static String rate(List<Searcher.Round> all) {
    return rate(Figures.median(all, Searcher.Round::seconds));
  }

  private static String rateOfCpu(List<Searcher.Round> all) {
    return rate(Figures.median(all, Searcher.Round::cpuSeconds));
  }

  private static String rate(double seconds) {
    return Figures.number(Model.A8_L3_N2.transitions() / MILLION / seconds);
  }
}
