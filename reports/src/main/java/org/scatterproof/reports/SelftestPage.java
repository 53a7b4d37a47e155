package org.scatterproof.reports;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.result.SelftestMatrix;
import org.scatterproof.spec.result.SelftestMatrix.Evidence;
import org.scatterproof.spec.result.SelftestMatrix.FaultRow;
import org.scatterproof.spec.result.SelftestMatrix.Standing;

/** selftest.html: which technique convicts which fault, what went wrong first. */
public final class SelftestPage {
  private final SelftestMatrix matrix;
  private final StringBuilder out = new StringBuilder(1 << 16);

  private SelftestPage(SelftestMatrix matrix) {
    this.matrix = matrix;
  }

  /** The page, whole in itself. */
  public static String of(SelftestMatrix matrix) {
    SelftestPage page = new SelftestPage(matrix);
    page.head();
    page.figures();
    page.faults();
    page.out.append("</body>\n</html>\n");
    return page.out.toString();
  }

  /** selftest.json. */
  public static byte[] json(SelftestMatrix matrix) {
    return Json.sparse(matrix);
  }

  private void head() {
    out.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';")
        .append(" style-src 'unsafe-inline'\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .append("<title>Scatterproof: selftest</title>\n<style>\n")
        .append(MatrixPage.resource("matrix.css"))
        .append("</style>\n</head>\n<body>\n<h1>Faults by technique</h1>\n");
  }

  private void figures() {
    out.append("<p>").append(Count.of(matrix.faults().size(), "fault")).append(": ");
    String separator = "";
    for (Standing each : Standing.values()) {
      out.append(separator).append(matrix.count(each)).append(' ').append(each.word());
      separator = ", ";
    }
    out.append(".</p>\n<ul>\n");
    for (String technique : matrix.techniques()) {
      long convicted = matrix.convictedBy(technique);
      long tried = matrix.triedBy(technique);
      out.append("<li>")
          .append(Html.escape(SelftestMatrix.nameOf(technique)))
          .append(" alone: ")
          .append(convicted)
          .append(" of ")
          .append(tried)
          .append(String.format(Locale.ROOT, ", %.1f %%", 100.0 * convicted / Math.max(1, tried)))
          .append("</li>\n");
    }
    out.append("</ul>\n<p>Seed ")
        .append(matrix.seed())
        .append(", ")
        .append(matrix.tries())
        .append(" tries of each property model.</p>\n");
  }

  private void faults() {
    out.append("<div class=\"scroll\" tabindex=\"0\">\n<table id=\"matrix\">\n<thead><tr>")
        .append("<th scope=\"col\">fault</th><th scope=\"col\">breaks</th>")
        .append("<th scope=\"col\">stands</th>");
    for (String technique : matrix.techniques()) {
      out.append("<th scope=\"col\">")
          .append(Html.escape(SelftestMatrix.nameOf(technique)))
          .append("</th>");
    }
    out.append("</tr></thead>\n<tbody>\n");
    matrix.faults().stream().filter(each -> !isRight(each)).forEach(this::row);
    matrix.faults().stream().filter(SelftestPage::isRight).forEach(this::row);
    out.append("</tbody>\n</table>\n</div>\n");
  }

  private static boolean isRight(FaultRow row) {
    return row.standing() == Standing.CONVICTED;
  }

  private void row(FaultRow row) {
    out.append("<tr><th scope=\"row\">")
        .append(Html.escape(row.fault()).replace(".", ".<wbr>"))
        .append("</th><td>")
        .append(row.breaks() == null ? "the rulebook says" : Html.escape(row.breaks()))
        .append("</td><td class=\"")
        .append(isRight(row) ? "passed" : "failed")
        .append("\">")
        .append(row.standing().word())
        .append("</td>");
    for (String technique : matrix.techniques()) {
      out.append("<td>").append(cell(row.evidence().get(technique))).append("</td>");
    }
    out.append("</tr>\n");
  }

  private static String cell(@Nullable Evidence found) {
    if (found == null) {
      return "not asked";
    }
    String wrong = found.wrong().isEmpty() ? "" : ", wrongly " + String.join(", ", found.wrong());
    String first = found.first().isEmpty() ? "" : ": " + found.first();
    return Html.escape(found.convictions() + first + wrong);
  }
}
