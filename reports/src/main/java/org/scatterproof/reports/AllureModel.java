package org.scatterproof.reports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files of an Allure 2 results folder, property for property, as far as this module uses it.
 */
final class AllureModel {

  private AllureModel() {}

  /**
   * One {@code *-result.json}.
   *
   * @param uuid names the file
   * @param historyId what makes it the same test in another run
   * @param testCaseId the same, for servers that know both
   * @param fullName the id, unique in the run
   * @param descriptionHtml a fragment of HTML
   * @param start milliseconds since 1970
   * @param stop milliseconds since 1970
   */
  record TestResult(
      String uuid,
      String historyId,
      String testCaseId,
      String fullName,
      String name,
      String descriptionHtml,
      String status,
      @Nullable StatusDetails statusDetails,
      String stage,
      long start,
      long stop,
      List<Step> steps,
      List<Attachment> attachments,
      List<Label> labels,
      List<Link> links) {}

  /** Why it did not pass: a message that groups, and all that is known. */
  record StatusDetails(String message, String trace) {}

  /** A line in the execution's list. */
  record Step(String name, String status, String stage, long start, long stop) {}

  /** A file beside the result. */
  record Attachment(String name, String source, String type) {}

  /** A word that trees and filters group by. */
  record Label(String name, String value) {}

  /** Something to open. */
  record Link(String name, String url, String type) {}

  /**
   * A heading of the page Categories; a result is listed under the ones that it matches.
   *
   * @param messageRegex matches the whole message
   */
  record Category(
      String name, String description, String messageRegex, List<String> matchedStatuses) {}

  /**
   * {@code executor.json}: who ran it.
   *
   * @param buildOrder the run's number, by which trends are sorted
   */
  record Executor(String name, String type, String buildName, long buildOrder, String reportName) {}

  /** How many results have which status; one point of a trend. */
  record Statistic(long failed, long broken, long skipped, long passed, long unknown, long total) {}

  /** A run in {@code history-trend.json}. */
  record TrendItem(long buildOrder, String reportName, Statistic data) {}

  /** When a result was decided, in milliseconds. */
  record Time(long start, long stop, long duration) {}

  /** What a result was in an earlier run. */
  record HistoryItem(String uid, String status, Time time) {}

  /** A result's entry in {@code history.json}. */
  record HistoryData(Statistic statistic, List<HistoryItem> items) {}
}
