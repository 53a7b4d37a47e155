package org.scatterproof.reports;

import java.util.regex.Pattern;
import org.scatterproof.spec.result.ResultsHeader;

/** What report.html is called. */
final class ReportTitle {

  /** Allure writes the title into its page as it is. */
  private static final Pattern MARKUP = Pattern.compile("[<>&\"'\\\\]");

  private ReportTitle() {}

  static String of(ResultsHeader header) {
    String title = PlainText.oneLine("Scatterproof: " + header.implementation());
    return MARKUP.matcher(title).replaceAll("_");
  }
}
