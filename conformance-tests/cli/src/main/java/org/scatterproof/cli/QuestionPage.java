package org.scatterproof.cli;

import java.util.ArrayList;
import java.util.List;
import org.scatterproof.spec.Specification;
import org.scatterproof.spec.rule.Ambiguity;
import org.scatterproof.spec.rule.Requirement;

/** All that is to be said of a question that the documents leave open. */
final class QuestionPage {
  private static final int INDENT = 2;

  private final Ambiguity open;
  private final Paint paint;

  QuestionPage(Ambiguity open, Paint paint) {
    this.open = open;
    this.paint = paint;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>(List.of(paint.strong(open.id()), ""));
    lines.addAll(question(open));
    lines.add("");
    lines.add(paint.strong("Requirements that leave it open"));
    Specification.requirements().stream()
        .filter(requirement -> requirement.ambiguities().contains(open))
        .map(Requirement::id)
        .map(id -> " ".repeat(INDENT) + id)
        .forEach(lines::add);
    return lines;
  }

  /** The question and its readings. */
  static List<String> question(Ambiguity open) {
    List<String> lines = new ArrayList<>();
    lines.addAll(Paragraph.wrap(open.question(), Output.COLUMNS, INDENT));
    for (String reading : open.readings()) {
      lines.add(" ".repeat(INDENT) + "- " + reading);
    }
    lines.add(
        " ".repeat(INDENT)
            + (open.constant()
                ? "Each reading is admitted; an implementation keeps to one."
                : "Each reading is admitted."));
    return lines;
  }
}
