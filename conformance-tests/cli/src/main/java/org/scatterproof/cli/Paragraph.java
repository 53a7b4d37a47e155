package org.scatterproof.cli;

import java.util.ArrayList;
import java.util.List;

/** Sentences broken into lines between words. */
final class Paragraph {
  private Paragraph() {}

  /** Lines of at most this many characters; a longer word has a line of its own. */
  static List<String> wrap(String text, int columns) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+", -1)) {
      if (line.length() > 0 && line.length() + 1 + word.length() > columns) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** The same with every line moved to the right. */
  static List<String> wrap(String text, int columns, int indent) {
    return wrap(text, columns - indent).stream().map(line -> " ".repeat(indent) + line).toList();
  }
}
