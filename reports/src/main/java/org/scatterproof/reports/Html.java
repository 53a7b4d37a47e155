package org.scatterproof.reports;

import java.util.List;

/**
 * Builds a fragment of HTML from plain text. Everything that it is given is text: markup in it is
 * shown, not obeyed.
 */
final class Html {

  private final StringBuilder out = new StringBuilder();

  Html paragraph(String text) {
    out.append("<p>").append(escape(text)).append("</p>");
    return this;
  }

  /** A paragraph that begins with a word in italics. */
  Html paragraph(String lead, String text) {
    out.append("<p><em>").append(escape(lead)).append("</em> ");
    out.append(escape(text)).append("</p>");
    return this;
  }

  /** Text whose lines and columns stay as they are. */
  Html preformatted(String text) {
    out.append("<pre style=\"white-space: pre; overflow-x: auto; font-size: 12px\">")
        .append(escape(text.stripTrailing()))
        .append("</pre>");
    return this;
  }

  /** A list under a heading; nothing where it is empty. */
  Html list(String heading, List<String> items) {
    if (items.isEmpty()) {
      return this;
    }
    out.append("<p><em>").append(escape(heading)).append("</em></p><ul>");
    items.forEach(item -> out.append("<li>").append(escape(item)).append("</li>"));
    out.append("</ul>");
    return this;
  }

  @Override
  public String toString() {
    return out.toString();
  }

  /** The text with nothing left in it that a browser would obey. */
  static String escape(String text) {
    return PlainText.of(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
