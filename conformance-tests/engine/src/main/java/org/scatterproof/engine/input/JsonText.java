package org.scatterproof.engine.input;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

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

  /** Decimal digits of which any number fits in 63 bits. */
  private static final int SAFE_DIGITS = 18;

  private static final String CUT_OFF = "ends in the middle; was it cut off?";
  private static final String CUT_OFF_TEXT = "ends in the middle of a text; was it cut off?";

  /** What each character is as a hexadecimal digit; -1 where it is none. */
  private static final byte[] HEX = new byte[Byte.MAX_VALUE + 1];

  static {
    for (int i = 0; i < HEX.length; i++) {
      HEX[i] = (byte) Character.digit(i, HEX_DIGITS);
    }
  }

  private byte[] text = new byte[0];
  private int begin;
  private int end;
  private int at;
  private boolean isFirst;
  private int nameFrom;
  private int nameTo;
  private long tail;
  private long hex;

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

  /** The constant of the last name or text that was passed; null where there is none. */
  public <T> @Nullable T word(Words<T> words) {
    return words.find(text, nameFrom, nameTo, tail);
  }

  /** Whether these characters stand at a place. */
  public boolean isAt(int place, String part) {
    if (part.length() > end - place) {
      return false;
    }
    for (int i = 0; i < part.length(); i++) {
      if (text[place + i] != part.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The first character of the value that follows; 0 at the end. */
  public char peek() {
    byte[] bytes = text;
    int i = at;
    while (i < end) {
      byte next = bytes[i];
      if (next != ' ' && next != '\t' && next != '\r') {
        at = i;
        return (char) (next & 0xff);
      }
      i++;
    }
    at = i;
    return 0;
  }

  public void enterObject() {
    expect('{', "an object, and nothing before it,");
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
      throw next == 0 ? damaged(CUT_OFF) : damaged("needs a name in double quotes here");
    }
    skipString();
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
    byte[] bytes = text;
    int start = at;
    int i = start;
    long value = 0;
    for (; i < end; i++) {
      int digit = bytes[i] - '0';
      if (digit < 0 || digit > 9) {
        break;
      }
      if (i - start >= SAFE_DIGITS
          && Long.compareUnsigned(value, Long.divideUnsigned(-1L - digit, 10)) > 0) {
        at = i;
        throw damaged("has a number of more than 64 bits");
      }
      value = value * 10 + digit;
    }
    at = i;
    if ((at - start > 1 && text[start] == '0') || isPartOfNumber(at)) {
      throw damaged("needs a whole number here");
    }
    return value;
  }

  /** A number below 0 of up to 63 bits. */
  public long negative() {
    at++;
    char first = peek();
    long value = first < '0' || first > '9' ? -1 : number();
    if (value < 0) {
      throw damaged("needs a whole number here");
    }
    return -value;
  }

  private boolean isPartOfNumber(int place) {
    return place < end
        && (text[place] == '.' || text[place] == 'e' || text[place] == 'E' || text[place] == 'x');
  }

  private long hex() {
    if (!isHex()) {
      throw damaged("needs \"0x\" and 1 to 16 hexadecimal digits here");
    }
    return hex;
  }

  /** Passes a text if it is a number in hexadecimal, which {@link #lastHex} then answers. */
  public boolean isHex() {
    byte[] bytes = text;
    int from = at + 3;
    if (from >= end || bytes[at + 1] != '0' || (bytes[at + 2] | ' ') != 'x') {
      return false;
    }
    int limit = Math.min(end, from + HEX_DIGITS + 1);
    long value = 0;
    for (int i = from; i < limit; i++) {
      byte next = bytes[i];
      if (next == '"') {
        hex = value;
        at = i + 1;
        return i > from;
      }
      int digit = next < 0 ? -1 : HEX[next];
      if (digit < 0) {
        return false;
      }
      value = value << 4 | digit;
    }
    return false;
  }

  public long lastHex() {
    return hex;
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
    return new String(text, nameFrom, nameTo - nameFrom, StandardCharsets.UTF_8);
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
      throw damaged(CUT_OFF);
    } else {
      skipWord();
    }
  }

  private void skipNested() {
    byte[] bytes = text;
    int limit = end;
    int depth = 0;
    int i = at;
    while (i < limit) {
      byte next = bytes[i++];
      if (next == '"') {
        while (i < limit && bytes[i] != '"') {
          i += bytes[i] == '\\' ? 2 : 1;
        }
        i++;
      } else if (next == '{' || next == '[') {
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
    at = limit;
    throw damaged(i > limit ? CUT_OFF_TEXT : CUT_OFF);
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
      throw at >= end ? damaged(CUT_OFF) : damaged("needs " + named + " here");
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

  /** Passes a text, and keeps where its inside is, and the last eight bytes of it. */
  private void skipString() {
    byte[] bytes = text;
    int limit = end;
    int i = at + 1;
    nameFrom = i;
    long last = 0;
    while (i < limit) {
      byte next = bytes[i];
      if (next == '"') {
        nameTo = i;
        tail = last;
        at = i + 1;
        return;
      }
      last = last << Byte.SIZE | (next & 0xff);
      i += next == '\\' ? 2 : 1;
    }
    at = limit;
    throw damaged(CUT_OFF_TEXT);
  }
}
