package org.scatterproof.reports;

import java.util.List;
import org.scatterproof.spec.Specification;
import org.scatterproof.spec.rule.Ambiguity;
import org.scatterproof.spec.rule.Profile;
import org.scatterproof.spec.rule.Requirement;
import org.scatterproof.spec.trace.Statement;
import org.scatterproof.spec.trace.Statements;

/**
 * The specification as one page that opens from disk: what SPEC.md says, each requirement at an
 * anchor of its own, so that a report can link to {@code spec.html#dma.gen.continues}.
 */
final class SpecPage {

  private static final String HEAD =
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Scatterproof: what must hold</title>
      <style>
      :root { color-scheme: light dark; --line: #8884; --soft: #6669; --mark: #0969da; }
      body { font: 16px/1.5 system-ui, sans-serif; max-width: 52rem; margin: 2rem auto;
             padding: 0 1rem; overflow-wrap: anywhere; }
      section { border-top: 1px solid var(--line); padding: .6rem 0; }
      section:target { outline: 2px solid var(--mark); outline-offset: .4rem; }
      h3 { font: 600 1rem ui-monospace, monospace; margin: 0; }
      h3 a { color: inherit; text-decoration: none; }
      h3 a:hover, h3 a:focus { text-decoration: underline; }
      .level { border: 1px solid var(--line); border-radius: .3rem; padding: 0 .4rem;
               font-weight: 400; }
      p { margin: .3rem 0; }
      dl { display: grid; grid-template-columns: 7rem 1fr; gap: .1rem .8rem; margin: .3rem 0; }
      dt { font-style: italic; }
      dd { margin: 0; }
      table { border-collapse: collapse; width: 100%; }
      td, th { border-top: 1px solid var(--line); padding: .3rem .5rem; text-align: left;
               vertical-align: top; }
      @media (max-width: 30rem) { dl { grid-template-columns: 1fr; } }
      @media print { body { max-width: none; } section { break-inside: avoid; } }
      </style>
      </head>
      <body>
      <h1>What must hold</h1>
      <p>A requirement is one sentence with one MUST or SHOULD. Only what is documented, said by a
      header, or derived by necessity says MUST. Inside an entitlement only success is admissible.</p>
      """;

  private final StringBuilder out = new StringBuilder(HEAD);

  private SpecPage() {}

  /** The whole page. */
  static String html() {
    SpecPage page = new SpecPage();
    String area = "";
    for (Requirement requirement : Specification.requirements()) {
      if (!requirement.area().equals(area)) {
        area = requirement.area();
        page.heading("Area " + area);
      }
      page.requirement(requirement);
    }
    page.heading("Open questions");
    Specification.ambiguities().forEach(page::ambiguity);
    page.heading("What the documents say, sentence by sentence");
    page.statements();
    return page.out.append("</body>\n</html>\n").toString();
  }

  private void heading(String text) {
    out.append("<h2>").append(Html.escape(text)).append("</h2>\n");
  }

  private void requirement(Requirement r) {
    begin(r.id(), r.level().name());
    out.append("<p>").append(Html.escape(r.sentence())).append("</p>\n<dl>\n");
    entry("Intent", r.intent());
    entry("Source", r.source());
    entry("Basis", r.basis().id());
    if (!r.entitlement().isEmpty()) {
      entry("Entitlement", r.entitlement());
    }
    if (r.profile() != Profile.DOCUMENTED) {
      entry("Profile", r.profile().id());
    }
    List<String> open = r.ambiguities().stream().map(Ambiguity::id).toList();
    if (!open.isEmpty()) {
      out.append("<dt>Open</dt><dd>").append(links(open)).append("</dd>\n");
    }
    out.append("</dl>\n</section>\n");
  }

  private void ambiguity(Ambiguity a) {
    begin(a.id(), a.constant() ? "one reading throughout" : "any reading");
    out.append("<p>").append(Html.escape(a.question())).append("</p>\n<ul>\n");
    a.readings()
        .forEach(reading -> out.append("<li>").append(Html.escape(reading)).append("</li>\n"));
    out.append("</ul>\n</section>\n");
  }

  private void statements() {
    out.append("<p>G: the document on genIOVMSegments. M: the class reference of")
        .append(" IOMbufMemoryCursor. H: public header comments. In our own words.</p>\n")
        .append("<table>\n<tr><th></th><th>statement</th><th>judged by</th></tr>\n");
    for (Statement s : Statements.all()) {
      out.append("<tr><td>").append(Html.escape(s.id())).append("</td><td>");
      out.append(Html.escape(s.text())).append("</td><td>").append(links(s.requirements()));
      out.append(s.requirements().isEmpty() || s.reason().isEmpty() ? "" : ". ");
      out.append(Html.escape(s.reason())).append("</td></tr>\n");
    }
    out.append("</table>\n");
  }

  private void begin(String id, String label) {
    String name = Html.escape(id);
    out.append("<section id=\"").append(name).append("\">\n<h3><a href=\"#").append(name);
    out.append("\">").append(name).append("</a> <span class=\"level\">");
    out.append(Html.escape(label)).append("</span></h3>\n");
  }

  private void entry(String term, String text) {
    out.append("<dt>").append(term).append("</dt><dd>").append(Html.escape(text));
    out.append("</dd>\n");
  }

  private static String links(List<String> ids) {
    List<String> links =
        ids.stream().map(Html::escape).map(id -> "<a href=\"#" + id + "\">" + id + "</a>").toList();
    return String.join(", ", links);
  }
}
