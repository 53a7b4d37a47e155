package org.scatterproof.reports;

import java.util.regex.Pattern;

/**
 * Text for the places where Allure's page (2.34) does not escape: messages and traces, which it
 * takes for HTML, and values that begin like a link. A word joiner, which nobody sees, keeps a
 * browser from reading markup there, while other readers of the same files find no entities.
 */
final class AllureText {

  private static final String JOINER = "\u2060";
  private static final Pattern MARKUP = Pattern.compile("<(?=[a-zA-Z/!?])|&(?=[a-zA-Z#])");
  private static final Pattern LINK = Pattern.compile("^(?=\\w+://)");

  private AllureText() {}

  /** A message or a trace. */
  static String message(String text) {
    return MARKUP.matcher(PlainText.of(text)).replaceAll("$0" + JOINER);
  }

  /** A value in one line, never a link. */
  static String value(String text) {
    return LINK.matcher(PlainText.oneLine(text)).replaceFirst(JOINER);
  }
}
