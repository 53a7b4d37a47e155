package org.scatterproof.reports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes everything that people and machines read, from results.jsonl and beside it:
 *
 * <ul>
 *   <li>{@code verdict.json}, the run in one object;
 *   <li>{@code junit.xml}, for GitHub, GitLab and Jenkins;
 *   <li>{@code allure-results/}, one result per requirement and one per scenario;
 *   <li>{@code spec.html}, every requirement at an anchor of its own, which the report links to;
 *   <li>{@code summary.md}, what a pull request shows;
 *   <li>{@code history.jsonl}, the last runs, this one included, of which trends are made;
 *   <li>{@code report.html}, Allure's report as one page that loads nothing from outside.
 * </ul>
 *
 * <p>Each is written aside and renamed, so that a reader finds the earlier version or the new one,
 * never a part. Everything but {@code report.html} is the same bytes for the same results.jsonl and
 * the same history. * Nothing of the implementation runs.
 */
public final class Reports {

  /** The results, beside which everything is written. */
  public static final String RESULTS = "results.jsonl";

  public static final String VERDICT = "verdict.json";
  public static final String JUNIT = "junit.xml";
  public static final String ALLURE_RESULTS = "allure-results";
  public static final String SPECIFICATION = "spec.html";
  public static final String SUMMARY = "summary.md";
  public static final String HISTORY = History.FILE;
  public static final String REPORT = "report.html";

  private static final String REPORT_WORK = "report";
  private static final long REPORT_SECONDS = 60;

  private Reports() {}

  /**
   * What was written.
   *
   * @param results what results.jsonl tells
   * @param files all that was written, in the order above
   * @param problem one line that says why there is no report.html; empty where there is one
   * @param historyProblem one line that says why earlier runs are not known; empty where they are
   */
  public record Written(
      Results results,
      List<Path> files,
      Optional<String> problem,
      Optional<String> historyProblem) {}

  /**
   * Reads a history.jsonl as a run would that takes it over.
   *
   * @return how many runs it holds
   * @throws ResultsException where it is missing, or damaged: with file and line
   */
  public static int verifyHistory(Path file) throws IOException, ResultsException {
    if (!Files.isRegularFile(file)) {
      throw new ResultsException(file + ": no such file; a run writes it beside its results");
    }
    return History.read(file).size();
  }

  /**
   * Writes all reports of one implementation.
   *
   * <p>That report.html cannot be made is no failure: everything else is there, and {@link
   * Written#problem} says why. An earlier report.html is deleted then, because it would tell of
   * other results.
   *
   * @param implementationFolder the folder that holds results.jsonl
   * @param allureDistribution an unpacked Allure command line, with {@code lib/} and {@code
   *     plugins/} in it; read only
   * @throws ResultsException if results.jsonl is missing, damaged or cut off; nothing is written
   * @throws IOException if the system fails to read or write; one line when it is the writing
   */
  public static Written write(Path implementationFolder, Path allureDistribution)
      throws ResultsException, IOException {
    return write(implementationFolder, implementationFolder, allureDistribution);
  }

  /**
   * As {@link #write(Path, Path)}, for results that are going to replace others.
   *
   * @param earlierFolder the folder that is replaced, whose history goes on; need not exist
   */
  public static Written write(
      Path implementationFolder, Path earlierFolder, Path allureDistribution)
      throws ResultsException, IOException {
    return write(
        implementationFolder,
        earlierFolder,
        new AllureReport(allureDistribution.toAbsolutePath(), REPORT_SECONDS));
  }

  static Written write(Path implementationFolder, Path earlierFolder, AllureReport report)
      throws ResultsException, IOException {
    Results results = ResultsReader.read(implementationFolder.resolve(RESULTS));
    History history = History.continued(earlierFolder, results);
    try {
      Folder folder = new Folder(implementationFolder);
      history.write(earlierFolder, folder);
      return write(results, history, folder, report);
    } catch (FileSystemException e) {
      throw new IOException(oneLine(e), e);
    }
  }

  private static Written write(Results results, History history, Folder folder, AllureReport report)
      throws IOException {
    folder.write(VERDICT, Json.complete(Verdict.of(results)));
    folder.write(JUNIT, JunitXml.of(results).getBytes(StandardCharsets.UTF_8));
    Path allureResults = folder.prepareFolder(ALLURE_RESULTS);
    AllureResults.write(results, history, folder.path(), allureResults);
    folder.publish(ALLURE_RESULTS);
    folder.write(SPECIFICATION, SpecPage.html().getBytes(StandardCharsets.UTF_8));
    folder.write(SUMMARY, MarkdownSummary.of(results).getBytes(StandardCharsets.UTF_8));
    Optional<String> problem = writeReport(results, folder, report);
    List<Path> files = new ArrayList<>();
    for (String name :
        List.of(VERDICT, JUNIT, ALLURE_RESULTS, SPECIFICATION, SUMMARY, HISTORY, REPORT)) {
      if (!name.equals(REPORT) || problem.isEmpty()) {
        files.add(folder.path().resolve(name));
      }
    }
    return new Written(results, List.copyOf(files), problem, history.problem());
  }

  private static Optional<String> writeReport(Results results, Folder folder, AllureReport report)
      throws IOException {
    Path work = folder.prepareFolder(REPORT_WORK);
    try {
      Path allureResults = folder.path().resolve(ALLURE_RESULTS);
      Path page = report.generate(allureResults, work, ReportTitle.of(results.header()));
      folder.publish(page, REPORT);
      return Optional.empty();
    } catch (ReportUnavailable e) {
      Files.deleteIfExists(folder.path().resolve(REPORT));
      return Optional.of(e.getMessage());
    } finally {
      folder.discard(REPORT_WORK);
    }
  }

  /** The system's own messages leave out what happened, or where. */
  private static String oneLine(FileSystemException e) {
    String reason = e.getReason();
    if (reason == null) {
      reason = e instanceof AccessDeniedException ? "access denied" : e.getClass().getSimpleName();
    }
    return "cannot write " + e.getFile() + ": " + reason + "; mend that, and run again";
  }
}
