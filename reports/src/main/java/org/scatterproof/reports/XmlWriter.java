package org.scatterproof.reports;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes indented XML 1.0 that every parser reads, whatever the text: the JDK's own writer lets
 * control characters through and loses line breaks in attributes.
 */
final class XmlWriter {

  private final StringBuilder out =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

  private final Deque<String> open = new ArrayDeque<>();
  private boolean startTagOpen;

  /** Opens an element; its attributes come next. */
  XmlWriter start(String element) {
    closeStartTag("\n");
    indent();
    out.append('<').append(element);
    open.push(element);
    startTagOpen = true;
    return this;
  }

  /** Adds an attribute to the element that was started last, before anything inside it. */
  XmlWriter attribute(String name, String value) {
    if (!startTagOpen) {
      throw new IllegalStateException("attribute " + name + " comes too late");
    }
    out.append(' ').append(name).append("=\"");
    escape(value, true);
    out.append('"');
    return this;
  }

  XmlWriter attribute(String name, long value) {
    return attribute(name, Long.toString(value));
  }

  /** Ends the element that was started last, which holds elements or nothing. */
  XmlWriter end() {
    String element = open.pop();
    if (startTagOpen) {
      out.append("/>\n");
      startTagOpen = false;
    } else {
      indent();
      out.append("</").append(element).append(">\n");
    }
    return this;
  }

  /** Ends the element that was started last, which holds this text and nothing else. */
  XmlWriter end(String text) {
    closeStartTag("");
    escape(text, false);
    out.append("</").append(open.pop()).append(">\n");
    return this;
  }

  /** The document; every element must have ended. */
  String document() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("still open: " + open);
    }
    return out.toString();
  }

  private void closeStartTag(String then) {
    if (startTagOpen) {
      out.append('>').append(then);
      startTagOpen = false;
    }
  }

  private void indent() {
    out.append("  ".repeat(open.size()));
  }

  private void escape(String text, boolean attribute) {
    String plain = PlainText.of(text);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c == '<') {
        out.append("&lt;");
      } else if (c == '>') {
        out.append("&gt;");
      } else if (c == '&') {
        out.append("&amp;");
      } else if (attribute && (c == '"' || c == '\n' || c == '\t')) {
        // A raw line break in an attribute would be read as a space.
        out.append("&#").append((int) c).append(';');
      } else {
        out.append(c);
      }
    }
  }
}
