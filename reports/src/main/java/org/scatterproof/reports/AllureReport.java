package org.scatterproof.reports;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Makes Allure's single-file report in a child JVM, so that Allure's dependencies never meet ours.
 *
 * @param distribution an unpacked Allure command line: {@code lib/}, {@code plugins/}
 * @param seconds how long the child may take
 */
record AllureReport(Path distribution, long seconds) {

  private static final String MAIN_CLASS = "io.qameta.allure.CommandLine";
  private static final String MEND = "; the other files are complete";

  /** The pages we want and nothing that could call an issue tracker. */
  private static final String CONFIGURATION =
      """
      plugins:
        - behaviors-plugin
        - packages-plugin
      """;

  /** A short life: starting fast matters more than running fast. */
  private static final List<String> QUICK =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto");

  /**
   * Generates the report.
   *
   * @param results an Allure results folder
   * @param work an empty folder to work in
   * @return the page, inside {@code work}
   */
  Path generate(Path results, Path work, String title) throws IOException, ReportUnavailable {
    Path library = distribution.resolve("lib");
    if (!Files.isDirectory(library)) {
      throw unavailable("there is no Allure in " + distribution + ": build it, or name another");
    }
    Path configuration = Files.writeString(work.resolve("allure.yml"), CONFIGURATION);
    Path log = work.resolve("allure.log");
    Path page = work.resolve("report");
    run(command(library, configuration, results, page, title), log);
    Path html = page.resolve("index.html");
    if (!Files.isRegularFile(html)) {
      throw unavailable("Allure wrote no page" + lastLine(log));
    }
    refuseOutsideReferences(html);
    return html;
  }

  private List<String> command(
      Path library, Path configuration, Path results, Path page, String title) {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    String classPath = library.resolve("*") + File.pathSeparator + library.resolve("config");
    List<String> command = new ArrayList<>();
    command.add(java.toString());
    command.addAll(QUICK);
    command.addAll(List.of("-cp", classPath, MAIN_CLASS, "generate", "--single-file"));
    command.addAll(List.of("--config", configuration.toString(), "--report-name", title));
    command.addAll(List.of("-o", page.toString(), results.toString()));
    return command;
  }

  private void run(List<String> command, Path log) throws IOException, ReportUnavailable {
    ProcessBuilder builder = new ProcessBuilder(command);
    Map<String, String> environment = builder.environment();
    // Exactly this word, or the page loads a script from outside and the child calls home.
    environment.put("ALLURE_NO_ANALYTICS", "true");
    environment.put("APP_HOME", distribution.toString());
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    Process child = start(builder);
    try {
      child.getOutputStream().close();
      if (!child.waitFor(seconds, TimeUnit.SECONDS)) {
        throw unavailable("Allure took more than " + seconds + " s");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unavailable("interrupted while Allure was running");
    } finally {
      child.destroyForcibly();
    }
    if (child.exitValue() != 0) {
      throw unavailable("Allure ended with " + child.exitValue() + lastLine(log));
    }
  }

  private static Process start(ProcessBuilder builder) throws ReportUnavailable {
    try {
      return builder.start();
    } catch (IOException e) {
      throw unavailable(String.valueOf(e.getMessage()));
    }
  }

  private static void refuseOutsideReferences(Path html) throws IOException, ReportUnavailable {
    Optional<String> outside = OutsideReference.firstIn(Files.readString(html));
    if (outside.isPresent()) {
      throw unavailable("Allure's page would load " + outside.get());
    }
  }

  private static String lastLine(Path log) throws IOException {
    String text = Files.readString(log, StandardCharsets.ISO_8859_1);
    return text.lines()
        .filter(line -> !line.isBlank())
        .reduce((first, second) -> second)
        .map(line -> ": " + line)
        .orElse("");
  }

  private static ReportUnavailable unavailable(String why) {
    return new ReportUnavailable("report.html was not made: " + PlainText.oneLine(why) + MEND);
  }
}
