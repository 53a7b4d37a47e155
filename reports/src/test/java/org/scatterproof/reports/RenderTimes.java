package org.scatterproof.reports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Measures, and asserts nothing: how long it takes to render 2 000 results, and to open a matrix of
 * 100 runs and a report from disk. After {@code ./mvnw package}, in the project's folder:
 *
 * <pre>
 * java -cp "conformance-tests/cli/target/dist/scatterproof.jar:reports/target/test-classes" \
 *   org.scatterproof.reports.RenderTimes conformance-tests/cli/target/dist/allure RESULTS
 * </pre>
 *
 * <p>RESULTS is a folder that {@code run} wrote, of the full catalog.
 */
public final class RenderTimes {

  private static final int RESULTS = 2000;
  private static final int RUNS = 100;

  private RenderTimes() {}

  public static void main(String[] arguments) throws Exception {
    Path allure = Path.of(arguments[0]);
    Path full = Path.of(arguments[1]);
    Path out = Files.createTempDirectory("reports-times");
    Path large = Files.createDirectory(out.resolve("large"));
    Files.write(large.resolve("results.jsonl"), withResults(full));
    long start = System.nanoTime();
    Reports.Written written = Reports.write(large, allure);
    print(RESULTS + " results rendered", millisSince(start));
    print("report.html made", written.problem().isEmpty() ? 1 : 0);
    for (int i = 0; i < RUNS; i++) {
      Path run = Files.createDirectories(out.resolve("matrix/run-" + i));
      Files.copy(full.resolve("results.jsonl"), run.resolve("results.jsonl"));
    }
    start = System.nanoTime();
    Matrix.Written matrix = Matrix.write(out.resolve("matrix"));
    print("matrix of " + matrix.runs() + " runs written", millisSince(start));
    try (Chromium chromium = Chromium.start(Chromium.installed().orElseThrow())) {
      print("matrix opened", chromium.open(matrix.file(), 1280, 900));
      chromium.screenshot(Files.createDirectories(Path.of("target")).resolve("matrix-100.png"));
      print(
          "report.html of the full catalog opened",
          chromium.open(full.resolve("report.html"), 1280, 900));
      print(
          "report.html of 2 000 results opened",
          chromium.open(large.resolve("report.html"), 1280, 900));
    }
    System.out.println("left in " + out);
  }

  /** The same run with scenarios added until there are that many results. */
  private static List<String> withResults(Path full) throws Exception {
    List<String> lines = new ArrayList<>(Files.readAllLines(full.resolve("results.jsonl")));
    List<String> scenarios =
        lines.stream().filter(line -> line.startsWith("{\"type\":\"scenario\"")).toList();
    int before = lines.size() - 1;
    int footer = lines.size() - 1;
    for (int i = 0; lines.size() - 2 < RESULTS; i++) {
      String more = scenarios.get(i % scenarios.size());
      lines.add(footer, more.replaceFirst("\"id\":\"", "\"id\":\"dma.more" + i + "."));
    }
    int last = lines.size() - 1;
    lines.set(last, lines.get(last).replaceFirst("\"lines\":" + before, "\"lines\":" + last));
    Sample.seal(lines);
    return lines;
  }

  private static long millisSince(long start) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  private static void print(String what, long number) {
    System.out.printf("%-45s %6d%n", what, number);
  }
}
