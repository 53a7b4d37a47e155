package org.scatterproof.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.scatterproof.reports.AllureModel.HistoryData;
import org.scatterproof.reports.AllureModel.HistoryItem;
import org.scatterproof.reports.AllureModel.Statistic;
import org.scatterproof.reports.AllureModel.Time;
import org.scatterproof.reports.AllureModel.TrendItem;
import org.scatterproof.spec.result.Outcome;
import org.scatterproof.spec.result.ResultsHeader;

/** {@code history/} in a results folder: the trend, and what each result was in earlier runs. */
final class AllureHistory {

  private final ResultsHeader header;

  /** Of the same profile, the newest first, as Allure wants them. */
  private final List<PastRun> runs = new ArrayList<>();

  private AllureHistory(History history, ResultsHeader header) {
    this.header = header;
    for (PastRun each : history.earlier()) {
      if (each.profile().equals(header.profile())) {
        runs.add(0, each);
      }
    }
  }

  /** Writes the folder; nothing where there was no earlier run. */
  static void write(History history, ResultsHeader header, Path target) throws IOException {
    AllureHistory writer = new AllureHistory(history, header);
    if (!writer.runs.isEmpty()) {
      Path folder = Files.createDirectory(target.resolve("history"));
      Files.write(folder.resolve("history-trend.json"), Json.sparse(writer.trend()));
      Files.write(folder.resolve("history.json"), Json.sparse(writer.byResult()));
    }
  }

  private List<TrendItem> trend() {
    return runs.stream()
        .map(run -> new TrendItem(run.order(), ReportTitle.of(header), statistic(counts(run))))
        .toList();
  }

  private Map<String, HistoryData> byResult() {
    Map<String, List<HistoryItem>> items = new TreeMap<>();
    Map<String, Map<Outcome, Long>> counts = new TreeMap<>();
    for (PastRun run : runs) {
      long at = Instant.parse(run.started()).toEpochMilli();
      run.results()
          .forEach(
              (outcome, results) -> {
                for (String result : results) {
                  String id = historyId(result);
                  items
                      .computeIfAbsent(id, unused -> new ArrayList<>())
                      .add(
                          new HistoryItem(
                              id + run.order(), outcome.allureStatus(), new Time(at, at, 0)));
                  counts
                      .computeIfAbsent(id, unused -> new EnumMap<>(Outcome.class))
                      .merge(outcome, 1L, Long::sum);
                }
              });
    }
    Map<String, HistoryData> data = new TreeMap<>();
    items.forEach(
        (id, list) ->
            data.put(id, new HistoryData(statistic(counts.getOrDefault(id, Map.of())), list)));
    return data;
  }

  private String historyId(String result) {
    int space = result.indexOf(' ');
    String kind = result.substring(0, Math.max(space, 0));
    String id = result.substring(space + 1);
    return new AllureIdentity(kind, id, header.implementation(), header.profile()).historyId();
  }

  private static Map<Outcome, Long> counts(PastRun run) {
    Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    run.results().forEach((outcome, results) -> counts.put(outcome, (long) results.size()));
    return counts;
  }

  private static Statistic statistic(Map<Outcome, Long> counts) {
    return new Statistic(
        sum(counts, "failed"),
        sum(counts, "broken"),
        sum(counts, "skipped"),
        sum(counts, "passed"),
        sum(counts, "unknown"),
        counts.values().stream().mapToLong(Long::longValue).sum());
  }

  private static long sum(Map<Outcome, Long> counts, String status) {
    return counts.entrySet().stream()
        .filter(each -> each.getKey().allureStatus().equals(status))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
