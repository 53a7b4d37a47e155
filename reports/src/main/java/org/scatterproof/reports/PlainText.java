package org.scatterproof.reports;

import java.util.regex.Pattern;

/**
 * Makes any text fit for people, XML and HTML: control characters become their Unicode pictures, so
 * that they are seen and harm nothing. An implementation chooses some of the text that reports
 * show, and may choose badly.
 */
final class PlainText {

  private static final char REPLACEMENT = '\uFFFD';
  private static final char PICTURE_OF_NUL = '\u2400';
  private static final char PICTURE_OF_DELETE = '\u2421';
  private static final int DELETE = 0x7F;
  private static final int LAST_CONTROL = 0x9F;
  private static final int ONE_LINE_LENGTH = 300;
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private PlainText() {}

  /** The same lines, each ended by one line feed, of characters that XML 1.0 and HTML admit. */
  static String of(String any) {
    String text = any.replace("\r\n", "\n");
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints().forEach(c -> plain.appendCodePoint(plain(c)));
    return plain.toString();
  }

  /** The text in one line of moderate length. */
  static String oneLine(String any) {
    String line = SPACE.matcher(of(any)).replaceAll(" ").strip();
    int end =
        line.offsetByCodePoints(
            0, Math.min(line.codePointCount(0, line.length()), ONE_LINE_LENGTH));
    return end == line.length() ? line : line.substring(0, end) + "…";
  }

  private static int plain(int c) {
    if (c == '\n' || c == '\t') {
      return c;
    }
    if (c < ' ') {
      return PICTURE_OF_NUL + c;
    }
    if (c == DELETE) {
      return PICTURE_OF_DELETE;
    }
    boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    boolean noncharacter = (c & 0xFFFE) == 0xFFFE;
    boolean control = c > DELETE && c <= LAST_CONTROL;
    return surrogate || noncharacter || control ? REPLACEMENT : c;
  }
}
