package org.scatterproof.reports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.scatterproof.reports.JudgedRun.Cell;
import org.scatterproof.reports.JudgedRun.Reading;
import org.scatterproof.spec.result.Outcome;
import org.scatterproof.spec.rule.Level;

/**
 * The page of the matrix. All that it shows is in its HTML, so that it is whole on paper and
 * without scripts; matrix.js hides rows and computes differences.
 */
final class MatrixPage {

  /** Among a row's words: a run does not know the requirement. */
  private static final String NOT_IN_RUN = "none";

  private final List<JudgedRun> runs;
  private final StringBuilder out = new StringBuilder(1 << 16);

  private MatrixPage(List<JudgedRun> runs) {
    this.runs = runs;
  }

  static String of(List<JudgedRun> runs, List<String> problems) {
    MatrixPage page = new MatrixPage(runs);
    page.head(problems);
    page.filters();
    page.requirements();
    page.readings();
    page.differences();
    page.foot();
    return page.out.toString();
  }

  private void head(List<String> problems) {
    out.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';")
        .append(" style-src 'unsafe-inline'; script-src 'unsafe-inline'\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .append("<title>Scatterproof: matrix</title>\n<style>\n")
        .append(resource("matrix.css"))
        .append("</style>\n</head>\n<body>\n<h1>Requirements by implementation</h1>\n<p>")
        .append(Count.of(runs.size(), "run"))
        .append(". A name leads to its report, a requirement to its specification, a failure to")
        .append(" its counterexample.</p>\n");
    if (!problems.isEmpty()) {
      out.append("<p>Left out:</p>\n<ul>\n");
      problems.forEach(each -> out.append("<li>").append(Html.escape(each)).append("</li>\n"));
      out.append("</ul>\n");
    }
  }

  private void filters() {
    out.append("<form id=\"filters\">\n<label>Text <input id=\"text\" type=\"search\"></label>\n");
    select("area", "Area", "all", distinct(true));
    select("level", "Level", "all", distinct(false));
    List<String> words = new ArrayList<>();
    for (Outcome each : Outcome.values()) {
      words.add(MatrixWord.of(each));
    }
    select("outcome", "Outcome", "all", words);
    out.append("<label><input id=\"differing\" type=\"checkbox\"> only where runs differ</label>\n")
        .append("<output id=\"shown\"></output>\n</form>\n");
  }

  private List<String> distinct(boolean areas) {
    Set<String> words = new LinkedHashSet<>();
    for (Cell each : rows().values()) {
      words.add(areas ? each.area() : each.level());
    }
    List<String> sorted = new ArrayList<>(words);
    if (!areas) {
      sorted.sort((a, b) -> Level.valueOf(a).compareTo(Level.valueOf(b)));
    }
    return sorted;
  }

  private void select(String id, String label, String all, List<String> words) {
    out.append("<label>").append(label).append(" <select id=\"").append(id);
    out.append("\"><option value=\"\">").append(all).append("</option>");
    for (String each : words) {
      String word = Html.escape(each);
      out.append("<option>").append(word).append("</option>");
    }
    out.append("</select></label>\n");
  }

  private void requirements() {
    out.append("<div class=\"scroll\" role=\"region\" aria-label=\"matrix\" tabindex=\"0\">\n")
        .append("<table id=\"matrix\"")
        .append(runs.size() > 6 ? " class=\"many\"" : "")
        .append(">\n<thead><tr><th scope=\"col\">requirement</th><th scope=\"col\">level</th>");
    for (JudgedRun each : runs) {
      out.append("<th scope=\"col\" title=\"").append(Html.escape(each.verdict())).append("\">");
      link(each.folder() + "/" + Reports.REPORT, title(each));
      out.append("</th>");
    }
    out.append("</tr></thead>\n<tbody>\n");
    rows().values().forEach(this::row);
    out.append("</tbody>\n</table>\n</div>\n");
  }

  /** Every requirement of any run, as the first run has it that knows it. */
  private Map<String, Cell> rows() {
    Map<String, Cell> rows = new LinkedHashMap<>();
    runs.forEach(run -> run.cells().forEach(rows::putIfAbsent));
    return rows;
  }

  private void row(Cell first) {
    Set<String> words = new TreeSet<>();
    for (JudgedRun run : runs) {
      Cell cell = run.cells().get(first.id());
      words.add(cell == null ? NOT_IN_RUN : MatrixWord.of(cell.outcome()));
    }
    out.append("<tr data-area=\"").append(Html.escape(first.area()));
    out.append("\" data-level=\"").append(Html.escape(first.level()));
    out.append("\" data-outcomes=\"").append(String.join("|", words)).append("\">");
    out.append("<th scope=\"row\">");
    String specification = runs.get(0).folder() + "/" + Reports.SPECIFICATION;
    out.append("<a href=\"").append(RelativeFile.url(specification)).append('#');
    out.append(Html.escape(first.id())).append("\">");
    // Narrow columns break ids at their dots.
    out.append(Html.escape(first.id()).replace(".", ".<wbr>"));
    out.append("</a><small>").append(Html.escape(first.sentence())).append("</small></th><td>");
    out.append(Html.escape(first.level())).append("</td>");
    runs.forEach(run -> cell(run, run.cells().get(first.id())));
    out.append("</tr>\n");
  }

  private void cell(JudgedRun run, @Nullable Cell cell) {
    if (cell == null) {
      out.append("<td></td>");
      return;
    }
    String word = MatrixWord.of(cell.outcome());
    out.append("<td class=\"").append(cell.outcome().id()).append('"');
    if (cell.reason() != null) {
      out.append(" title=\"").append(Html.escape(cell.reason())).append('"');
    }
    out.append('>');
    if (cell.counterexample() == null) {
      out.append(word);
    } else {
      link(run.folder() + "/" + cell.counterexample(), word);
    }
    if (cell.picture() != null) {
      out.append(' ');
      link(run.folder() + "/" + cell.picture(), "picture");
    }
    out.append("</td>");
  }

  private void readings() {
    Map<String, String> questions = new TreeMap<>();
    for (JudgedRun run : runs) {
      run.readings().forEach((id, reading) -> questions.putIfAbsent(id, reading.question()));
    }
    if (questions.isEmpty()) {
      return;
    }
    out.append("<h2>Readings of what the documents leave open</h2>\n")
        .append("<div class=\"scroll\" role=\"region\" aria-label=\"readings\" tabindex=\"0\">\n")
        .append("<table id=\"readings\">\n<thead><tr><th scope=\"col\">question</th>");
    runs.forEach(
        run -> out.append("<th scope=\"col\">").append(Html.escape(title(run))).append("</th>"));
    out.append("</tr></thead>\n<tbody>\n");
    questions.forEach(
        (id, question) -> {
          out.append("<tr><th scope=\"row\">").append(Html.escape(id)).append("<small>");
          out.append(Html.escape(question)).append("</small></th>");
          for (JudgedRun run : runs) {
            Reading reading = run.readings().get(id);
            String text = reading == null ? "" : reading.text();
            out.append("<td>").append(Html.escape(text)).append("</td>");
          }
          out.append("</tr>\n");
        });
    out.append("</tbody>\n</table>\n</div>\n");
  }

  private void differences() {
    out.append("<h2>Differences of two runs</h2>\n<form id=\"pair\">\n");
    pick("first", "First");
    pick("second", "Second");
    out.append("</form>\n<p id=\"summary\" role=\"status\"></p>\n")
        .append("<div class=\"scroll\" role=\"region\" aria-label=\"differences\" tabindex=\"0\">")
        .append("<table id=\"differences\"><thead><tr><th scope=\"col\">kind</th>")
        .append("<th scope=\"col\">what</th><th scope=\"col\">first</th>")
        .append("<th scope=\"col\">second</th></tr></thead><tbody></tbody></table></div>\n");
  }

  private void pick(String id, String label) {
    out.append("<label>").append(label).append(" <select id=\"").append(id).append("\">");
    out.append("<option value=\"\">choose</option>");
    for (int i = 0; i < runs.size(); i++) {
      out.append("<option value=\"").append(i).append("\">");
      out.append(Html.escape(title(runs.get(i)))).append("</option>");
    }
    out.append("</select></label>\n");
  }

  private void foot() {
    String json = new String(Json.line(MatrixData.of(runs)), StandardCharsets.UTF_8);
    out.append("<script type=\"application/json\" id=\"data\">")
        .append(json.strip().replace("<", "\\u003c"))
        .append("</script>\n<script>\n")
        .append(resource("matrix.js"))
        .append("</script>\n</body>\n</html>\n");
  }

  private void link(String file, String text) {
    out.append("<a href=\"").append(Html.escape(RelativeFile.url(file))).append("\">");
    out.append(Html.escape(text)).append("</a>");
  }

  /** Runs of one implementation may stand in several folders. */
  private static String title(JudgedRun run) {
    String name = run.folder().equals(run.name()) ? run.name() : run.name() + " in " + run.folder();
    return PlainText.oneLine(name + " " + run.version());
  }

  static String resource(String name) {
    try (InputStream in = Objects.requireNonNull(MatrixPage.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
