package org.scatterproof.engine.trace;

import java.util.ArrayList;
import java.util.List;

/**
 * A counterexample as a person reads it: Let … Then … But ….
 *
 * @param requirement id of the requirement that is blamed
 * @param sentence what it asks
 * @param implementation name of who violates it
 * @param let phrases of what is given
 * @param then numbered lines of what was called and answered
 * @param but sentences that say what is wrong with the last answer
 */
public record CounterexampleText(
    String requirement,
    String sentence,
    String implementation,
    List<String> let,
    List<String> then,
    List<String> but) {

  private static final int COLUMNS = 100;
  private static final String INDENT = " ".repeat(10);

  /** All of it, lines separated by newlines, without one at the end. */
  public String render() {
    List<String> lines = new ArrayList<>();
    String head = requirement + " violated by \"" + implementation + "\": " + sentence;
    wrap(List.of(head.split(" ")), " ", "", "    ", lines);
    lines.add("");
    wrapGivens(lines);
    String label = label("Then");
    for (String call : then) {
      wrap(List.of(call), " ", label, INDENT, lines);
      label = INDENT;
    }
    label = label("But");
    for (String sentence : but) {
      wrap(List.of(sentence.split(" ")), " ", label, INDENT, lines);
      label = INDENT;
    }
    return String.join("\n", lines);
  }

  /**
   * A text with the way to see it again.
   *
   * @param how {@code replay} where a file holds it, {@code again} where the scenario is run
   * @param command what a person types
   */
  public static String withCommand(String text, String how, String command) {
    return text + "\n\n  " + how + ": " + command;
  }

  /** Phrases side by side; one that is longer than a line is broken at its commas. */
  private void wrapGivens(List<String> into) {
    List<String> side = new ArrayList<>();
    String label = label("Let");
    for (String phrase : let) {
      if (INDENT.length() + phrase.length() <= COLUMNS) {
        side.add(phrase);
        continue;
      }
      if (!side.isEmpty()) {
        wrap(side, "   ", label, INDENT, into);
        side.clear();
        label = INDENT;
      }
      wrap(List.of(phrase.split("(?<=,) ")), " ", label, INDENT + "  ", into);
      label = INDENT;
    }
    wrap(side, "   ", label, INDENT, into);
  }

  private static String label(String word) {
    return ("  " + word + INDENT).substring(0, INDENT.length());
  }

  /** Sets pieces in lines; one that is longer than a line is not broken. */
  private static void wrap(
      List<String> pieces, String between, String first, String next, List<String> into) {
    StringBuilder line = new StringBuilder(first);
    boolean fresh = true;
    for (String piece : pieces) {
      if (!fresh && line.length() + between.length() + piece.length() > COLUMNS) {
        into.add(line.toString());
        line = new StringBuilder(next);
        fresh = true;
      }
      line.append(fresh ? "" : between).append(piece);
      fresh = false;
    }
    if (!fresh) {
      into.add(line.toString());
    }
  }
}
