package org.scatterproof.engine.input;

import java.nio.charset.StandardCharsets;

/**
 * Walks the JSON text of one line, byte by byte, and keeps nothing. Whatever is not JSON, or is not
 * what is asked for, throws {@link DamagedLine} with the column.
 *
 * <p>A list is walked by {@code enterList} and then {@code next} before every value; an object by
 * {@code enterObject} and then {@code nextName} before every name.
 */
public final class JsonText {

  private static final int DEEPEST = 64;
  private static final int HEX_DIGITS = 16;

  private byte[] text = new byte[0];
  private int begin;
  private int end;
  private int at;
  private boolean isFirst;
  private int nameFrom;
  private int nameTo;

  /** Stands at the beginning of a text. */
  public void open(byte[] bytes, int from, int to) {
    text = bytes;
    begin = from;
    end = to;
    at = from;
  }

  /** Bytes of the whole text. */
  public int length() {
    return end - begin;
  }

  /** Whether the whole text has these characters somewhere, be it JSON or not. */
  public boolean contains(String part) {
    return new String(text, begin, end - begin, StandardCharsets.ISO_8859_1).contains(part);
  }

  /** Copies the whole text to the beginning of an array. */
  public void copyTo(byte[] room) {
    System.arraycopy(text, begin, room, 0, end - begin);
  }

  /** Where it stands, to come {@link #back} to. */
  public int place() {
    return at;
  }

  /** Stands at an earlier place again, before a value. */
  public void back(int place) {
    at = place;
  }

  public byte[] text() {
    return text;
  }

  public int nameFrom() {
    return nameFrom;
  }

  public int nameTo() {
    return nameTo;
  }

  /** The first character of the value that follows; 0 at the end. */
  public char peek() {
    while (at < end && (text[at] == ' ' || text[at] == '\t' || text[at] == '\r')) {
      at++;
    }
    return at < end ? (char) (text[at] & 0xff) : 0;
  }

  public void enterObject() {
    expect('{', "an object");
    isFirst = true;
  }

  /** Goes to the value of the next name; false at the object's end. */
  public boolean nextName() {
    char next = peek();
    if (next == '}') {
      at++;
      isFirst = false;
      return false;
    }
    if (!isFirst) {
      expect(',', "a comma or }");
      next = peek();
    }
    isFirst = false;
    if (next != '"') {
      throw next == 0
          ? damaged("ends in the middle; was it cut off?")
          : damaged("needs a name in double quotes here");
    }
    skipString();
    nameTo = at - 1;
    expect(':', "a colon");
    return true;
  }

  public void enterList() {
    expect('[', "a list");
    isFirst = true;
  }

  /** Goes to the next value of a list; false at its end. */
  public boolean next() {
    if (peek() == ']') {
      at++;
      isFirst = false;
      return false;
    }
    if (!isFirst) {
      expect(',', "a comma or ]");
    }
    isFirst = false;
    return true;
  }

  /** Goes to a value of a list that must be there. */
  public void need() {
    if (!next()) {
      throw damaged("has a list that is too short");
    }
  }

  /** Ends a list that must have no more values. */
  public void endList() {
    if (next()) {
      throw damaged("has a list that is too long");
    }
  }

  /** A number of up to 64 bits: digits, or 0x and hexadecimal digits in double quotes. */
  public long number() {
    char first = peek();
    if (first == '"') {
      return hex();
    }
    if (first < '0' || first > '9') {
      throw damaged("needs a number here: digits, or \"0x\" and hexadecimal digits");
    }
    long value = 0;
    int start = at;
    while (at < end && text[at] >= '0' && text[at] <= '9') {
      int digit = text[at] - '0';
      boolean fits = Long.compareUnsigned(value, Long.divideUnsigned(-1L - digit, 10)) <= 0;
      if (!fits) {
        throw damaged("has a number of more than 64 bits");
      }
      value = value * 10 + digit;
      at++;
    }
    if ((at - start > 1 && text[start] == '0') || isPartOfNumber(at)) {
      throw damaged("needs a whole number here");
    }
    return value;
  }

  private boolean isPartOfNumber(int place) {
    return place < end
        && (text[place] == '.' || text[place] == 'e' || text[place] == 'E' || text[place] == 'x');
  }

  private long hex() {
    int from = at + 1;
    boolean plain = from + 2 < end && text[from] == '0' && text[from + 1] == 'x';
    int i = from + 2;
    long value = 0;
    while (plain && i < end && text[i] != '"') {
      int digit = Character.digit(text[i], HEX_DIGITS);
      plain = digit >= 0 && i - from - 2 < HEX_DIGITS;
      value = value << 4 | digit;
      i++;
    }
    if (!plain || i >= end || i == from + 2) {
      throw damaged("needs \"0x\" and 1 to 16 hexadecimal digits here");
    }
    at = i + 1;
    return value;
  }

  public boolean truth() {
    char first = peek();
    if (first == 't' && isWord("true")) {
      at += 4;
      return true;
    }
    if (first == 'f' && isWord("false")) {
      at += 5;
      return false;
    }
    throw damaged("needs true or false here");
  }

  /** A text; escapes stay as they are written. */
  public String string() {
    if (peek() != '"') {
      throw damaged("needs a text in double quotes here");
    }
    skipString();
    return new String(text, nameFrom, at - 1 - nameFrom, StandardCharsets.UTF_8);
  }

  /** Whether the value is null; then it is passed. */
  public boolean isNull() {
    if (peek() == 'n' && isWord("null")) {
      at += 4;
      return true;
    }
    return false;
  }

  /**
   * Passes any value. Of a list or an object only brackets and texts are looked at: whoever reads
   * it sees what is in it.
   */
  public void skip() {
    char first = peek();
    if (first == '{' || first == '[') {
      skipNested();
    } else if (first == '"') {
      skipString();
    } else if (first == 0) {
      throw damaged("ends in the middle; was it cut off?");
    } else {
      skipWord();
    }
  }

  private void skipNested() {
    int depth = 0;
    int i = at;
    while (i < end) {
      byte next = text[i];
      if (next == '"') {
        at = i;
        skipString();
        i = at;
        continue;
      }
      i++;
      if (next == '{' || next == '[') {
        depth++;
        if (depth > DEEPEST) {
          at = i;
          throw damaged("is nested more than " + DEEPEST + " deep");
        }
      } else if (next == '}' || next == ']') {
        depth--;
        if (depth == 0) {
          at = i;
          return;
        }
      }
    }
    at = end;
    throw damaged("ends in the middle; was it cut off?");
  }

  private void skipWord() {
    int start = at;
    while (at < end && (Character.isLetterOrDigit(text[at]) || "+-.".indexOf(text[at]) >= 0)) {
      at++;
    }
    if (at == start) {
      throw damaged("has a character here that JSON does not know");
    }
  }

  /** Refuses anything after the value. */
  public void close() {
    if (peek() != 0 || at < end) {
      throw damaged("goes on after its end");
    }
  }

  public DamagedLine damaged(String wrong) {
    return new DamagedLine(Math.min(at, end) - begin + 1, wrong);
  }

  private void expect(char what, String named) {
    if (peek() != what) {
      throw at >= end
          ? damaged("ends in the middle; was it cut off?")
          : damaged("needs " + named + " here");
    }
    at++;
  }

  private boolean isWord(String word) {
    if (at + word.length() > end) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (text[at + i] != word.charAt(i)) {
        return false;
      }
    }
    int after = at + word.length();
    return after == end || !Character.isLetterOrDigit(text[after]);
  }

  /** Passes a text, and keeps where its inside begins. */
  private void skipString() {
    int i = at + 1;
    nameFrom = i;
    while (i < end && text[i] != '"') {
      i += text[i] == '\\' ? 2 : 1;
    }
    if (i >= end) {
      at = end;
      throw damaged("ends in the middle of a text; was it cut off?");
    }
    at = i + 1;
  }
}
