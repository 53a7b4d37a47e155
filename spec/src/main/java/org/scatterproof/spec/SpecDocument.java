package org.scatterproof.spec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.scatterproof.spec.rule.Ambiguity;
import org.scatterproof.spec.rule.Profile;
import org.scatterproof.spec.rule.Requirement;
import org.scatterproof.spec.trace.Statement;
import org.scatterproof.spec.trace.Statements;

/**
 * Writes SPEC.md from the requirements, so that the text that a person reads and the constants that
 * are blamed are one. A test holds the file against this.
 */
public final class SpecDocument {

  private static final String INTRODUCTION =
      """
      # What must hold

      Written from the requirements in `spec` (`org.scatterproof.spec.SpecDocument`); do not edit.

      A requirement is one sentence with one MUST, SHOULD or MAY. Only what is *documented* (in one
      of the two documents), said by a *header*, or *derived* by necessity says MUST; what the
      shipped implementation was *observed* to do, and what was *chosen* here, is a SHOULD. Inside a
      requirement's *entitlement* only success is admissible.
      """;

  private static final String STATEMENTS =
      """
      ## What the documents say, sentence by sentence

      G: the document on genIOVMSegments. M: the class reference of IOMbufMemoryCursor. H: public
      header comments. The last column names the requirements that judge a statement, or says why it
      is not judged.

      | | statement, in our own words | judged by |
      |---|---|---|
      """;

  private SpecDocument() {}

  /** The whole text, with a newline at the end of every line. */
  public static String text() {
    StringBuilder text = new StringBuilder(INTRODUCTION);
    String area = "";
    for (Requirement requirement : Specification.requirements()) {
      if (!requirement.area().equals(area)) {
        area = requirement.area();
        text.append("\n## Area ").append(area).append("\n");
      }
      text.append("\n").append(paragraph(requirement));
    }
    text.append("\n## Open questions\n");
    for (Ambiguity ambiguity : Specification.ambiguities()) {
      text.append("\n").append(paragraph(ambiguity));
    }
    text.append("\n").append(STATEMENTS);
    Statements.all().forEach(statement -> text.append(row(statement)));
    return text.toString();
  }

  private static String row(Statement s) {
    String judged = s.requirements().isEmpty() ? "" : String.join(", ", s.requirements()) + ". ";
    return "| %s | %s | %s%s |\n".formatted(s.id(), s.text(), judged, s.reason());
  }

  private static String paragraph(Requirement r) {
    StringBuilder text = new StringBuilder();
    text.append("**").append(r.id()).append("** ").append(r.sentence());
    text.append(" *Intent: ").append(lowerFirst(r.intent())).append("*");
    text.append(" Source: ").append(r.source()).append(".");
    text.append(" Basis: ").append(r.basis().id()).append(".");
    if (!r.entitlement().isEmpty()) {
      text.append(" Entitlement: ").append(r.entitlement()).append(".");
    }
    if (r.profile() != Profile.DOCUMENTED) {
      text.append(" Profile: ").append(r.profile().id()).append(".");
    }
    List<String> open = r.ambiguities().stream().map(Ambiguity::id).toList();
    if (!open.isEmpty()) {
      text.append(" Open: ").append(String.join(", ", open)).append(".");
    }
    return text.append("\n").toString();
  }

  private static String paragraph(Ambiguity a) {
    StringBuilder text = new StringBuilder();
    text.append("**").append(a.id()).append("** ").append(a.question()).append("\n");
    for (String reading : a.readings()) {
      text.append("- ").append(reading).append("\n");
    }
    if (a.constant()) {
      text.append("\nOne implementation keeps to one reading.\n");
    }
    return text.toString();
  }

  private static String lowerFirst(String sentence) {
    return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
  }

  /** Writes the file that is named, SPEC.md by default. */
  public static void main(String[] arguments) {
    Path file = Path.of(arguments.length == 0 ? "spec/SPEC.md" : arguments[0]);
    try {
      Files.writeString(file, text());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
